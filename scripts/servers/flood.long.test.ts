import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { ServerProcess } from './serverProcess.ts'

const REQUESTS = 100_000
/** Of these one fits the address of a notice and has to be looked up; the others fit nothing. */
const ONE_IN = 5

const agent = new Agent({ keepAlive: true, maxSockets: 40 })

const statusOf = (url: string) =>
  new Promise<number>((resolve, reject) => {
    get(url, { agent }, (res) => {
      res.resume().on('end', () => resolve(res.statusCode ?? 0))
    }).on('error', reject)
  })

const filesIn = async (folder: string) => (await readdir(folder, { recursive: true })).length

it(
  `stays as it was through ${REQUESTS} requests for addresses that do not exist`,
  async () => {
    const ctx = await testCtx(new Date())
    const { exams } = await testColumns(ctx)
    const { id } = await createNotice(ctx, plainNotice(exams))
    await publishDraft(ctx, { id })
    const folder = await mkdtemp(join(tmpdir(), 'gaoshi-flood-'))
    const server = await ServerProcess.start({ DATABASE_URL: ctx.url, DATA_DIR: folder })
    const flood = async (from: number, to: number) => {
      let next = from
      const ask = async () => {
        for (let i = next++; i < to; i = next++) {
          const path = i % ONE_IN === 0 ? `/notices/${1_000_000 + i}` : `/${i}/wp-admin/${i}.php?x=${i}`
          const status = await statusOf(server.address + path)
          // Who asks for too much at once is told to come again.
          if (status !== 404 && status !== 503) throw new Error(`${path}: ${status}`)
        }
      }
      await Promise.all(Array.from({ length: 40 }, ask))
    }
    try {
      expect(await statusOf(`${server.address}/notices/${id}`)).toBe(200)
      // Until the engine has taken what it needs for the work itself.
      await flood(0, REQUESTS / 5)
      const [memory, files, build] = [await server.memory(), await filesIn(folder), await filesIn('.next')]
      await flood(REQUESTS / 5, REQUESTS)
      // The few pages that there are may still have been on their way to the disk.
      expect(await filesIn(folder)).toBeLessThan(files + 20)
      expect(await filesIn('.next')).toBe(build)
      expect((await server.memory()) - memory).toBeLessThan(40)
      expect(await statusOf(`${server.address}/notices/${id}`)).toBe(200)
    } finally {
      await server.stop()
      agent.destroy()
      await rm(folder, { recursive: true, force: true })
    }
  },
  15 * 60_000,
)
