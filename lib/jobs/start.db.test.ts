import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { auditEvents, notices } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { later, testOffice } from '#lib/review/testOffice.ts'
import { startJobs } from './start.ts'

it('publishes by the clock what became due before it ran, and what becomes due while it runs, each once', async () => {
  const { ctx, columns, writer, reviewers, publisher } = await testOffice()
  const plan = async (at: Date) => {
    const { id } = await createNotice(writer, plainNotice(columns.news))
    await submitNotice(writer, { id })
    await approveNotice(reviewers[0], { id })
    await scheduleNotice({ ...publisher, now: new Date(at.getTime() - 1_000) }, { id, at })
    return id
  }
  const missed = await plan(later(ctx, 60).now)
  const said: string[] = []
  const log = (sentence: string) => said.push(sentence)
  const stops = [await startJobs(ctx.url, log), await startJobs(ctx.url, log)]
  const stateOf = async (id: number) =>
    (await ctx.db.select({ state: notices.state }).from(notices).where(eq(notices.id, id)))[0]?.state
  try {
    await vi.waitFor(async () => expect(await stateOf(missed)).toBe('published'), {
      timeout: 10_000,
      interval: 200,
    })
    const next = await plan(new Date(Date.now() + 1_500))
    expect(await stateOf(next)).toBe('unpublished')
    await vi.waitFor(async () => expect(await stateOf(next)).toBe('published'), {
      timeout: 15_000,
      interval: 200,
    })
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.published'))
    expect(events.map(({ noticeId }) => noticeId)).toEqual([missed, next])
  } finally {
    await Promise.all(stops.map((stop) => stop()))
  }
  expect(said).toEqual([])
})
