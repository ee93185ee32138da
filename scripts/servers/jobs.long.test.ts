import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { auditEvents, notices } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { testOffice } from '#lib/review/testOffice.ts'
import { ServerProcess } from './serverProcess.ts'

const NOTICES = 60
const OVER_MS = 30_000
const KILLS = 4

it(
  `publishes ${NOTICES} planned notices once each with two servers, of which one or the other is killed`,
  async () => {
    const office = await testOffice()
    const { ctx, columns } = office
    const now = () => new Date()
    const begun = Date.now()
    const planned = new Map<number, Date>()
    for (let i = 0; i < NOTICES; i += 1) {
      const { id } = await createNotice(
        { ...office.writer, now: now() },
        plainNotice(columns.news, `第${i}号通知`),
      )
      await submitNotice({ ...office.writer, now: now() }, { id })
      await approveNotice({ ...office.reviewers[0], now: now() }, { id })
      const at = new Date(begun + 10_000 + (i * OVER_MS) / NOTICES)
      await scheduleNotice({ ...office.publisher, now: now() }, { id, at })
      planned.set(id, at)
    }
    const folder = await mkdtemp(join(tmpdir(), 'gaoshi-jobs-'))
    const begin = (name: string) =>
      ServerProcess.start({ DATABASE_URL: ctx.url, DATA_DIR: join(folder, name) })
    const servers = [await begin('one'), await begin('two')]
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await pause(OVER_MS / KILLS + kill * 311)
        const index = kill % 2
        await servers[index]?.kill()
        servers[index] = await begin(`again-${kill}`)
      }
      await vi.waitFor(
        async () => expect(await ctx.db.$count(notices, eq(notices.state, 'published'))).toBe(NOTICES),
        { timeout: 120_000, interval: 500 },
      )
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
      await rm(folder, { recursive: true, force: true })
    }
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.published'))
    expect(events.map(({ noticeId }) => noticeId).sort()).toEqual([...planned.keys()].sort())
    for (const { noticeId, at } of events) {
      expect(at.getTime()).toBeGreaterThanOrEqual(planned.get(noticeId ?? 0)?.getTime() ?? Number.NaN)
    }
  },
  6 * 60_000,
)
