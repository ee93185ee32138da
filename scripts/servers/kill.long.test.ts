import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { ServerProcess } from './serverProcess.ts'

const KILLS = 100

/** The version that a page shows; undefined where the server did not come to answer. */
const versionOn = async (url: string): Promise<number | undefined> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
  const text = await response?.text().catch(() => undefined)
  if (response?.status !== 200 || text === undefined) return undefined
  expect(text.endsWith('</html>')).toBe(true)
  return Number(/第(\d+)版/.exec(text)?.[1])
}

it(
  `never goes back and never shows half a page, though servers are killed ${KILLS} times`,
  async () => {
    const ctx = await testCtx(new Date())
    const { exams } = await testColumns(ctx)
    const { id } = await createNotice(ctx, plainNotice(exams, '关于考试安排的通知 第0版'))
    await publishDraft(ctx, { id })
    const folder = await mkdtemp(join(tmpdir(), 'gaoshi-kill-'))
    const paths = [`/notices/${id}`, '/columns/exams', '/columns/notices', '/']
    let confirmed = 0

    /** A server that is asked all the time; what it confirmed itself it never takes back, nor what it showed. */
    const begin = async (name: string) => {
      const server = await ServerProcess.start({ DATABASE_URL: ctx.url, DATA_DIR: join(folder, name) })
      return { name, server }
    }
    const shown = new Map<string, number>()
    const readers = (getServer: () => ServerProcess, name: string, isDone: () => boolean) =>
      paths.map(async (path) => {
        while (!isDone()) {
          const least = Math.max(name === 'one' ? confirmed : 0, shown.get(name + path) ?? 0)
          const version = await versionOn(getServer().address + path)
          // So long that a server which starts has a processor for that.
          await pause(20)
          if (version === undefined) continue
          expect(version, `${name} ${path}`).toBeGreaterThanOrEqual(least)
          shown.set(name + path, Math.max(version, shown.get(name + path) ?? 0))
        }
      })

    let one = (await begin('one')).server
    let two = (await begin('two')).server
    let done = false
    const reading = Promise.all([
      ...readers(
        () => one,
        'one',
        () => done,
      ),
      ...readers(
        () => two,
        'two',
        () => done,
      ),
    ])
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const target = kill % 2 === 0 ? 'one' : 'two'
        for (let version = confirmed + 1, last = version + 2; version <= last; version += 1) {
          await one.revise(id, version)
          confirmed = version
        }
        // Somewhere in the next one: before its commit, between that and the memory, or after.
        const cut = one.revise(id, confirmed + 1).then(
          () => true,
          () => false,
        )
        await pause((kill * 7) % 40)
        if (target === 'one') {
          await one.kill()
          await cut
          one = (await begin('one')).server
        } else {
          await two.kill()
          two = (await begin('two')).server
          await cut
        }
        const base = await versionOn(`${one.address}/notices/${id}`)
        confirmed = Math.max(confirmed, base ?? 0)
      }
      await vi.waitFor(async () => expect(await versionOn(`${two.address}/notices/${id}`)).toBe(confirmed))
    } finally {
      done = true
      await Promise.all([one.stop(), two.stop()])
      await rm(folder, { recursive: true, force: true })
    }
    await reading
    expect(confirmed).toBeGreaterThanOrEqual(KILLS * 3)
  },
  20 * 60_000,
)
