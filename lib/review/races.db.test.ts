import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import { auditEvents, listings, notices, revisions } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { approveNotice } from './approve.ts'
import { publishNotice } from './publish.ts'
import { saveNotice } from './save.ts'
import { submitNotice } from './submit.ts'
import { testOffice } from './testOffice.ts'

const RACES = 1_000

it(`loses no update in ${RACES} races of two saves`, async () => {
  const { ctx, columns, writer, publisher } = await testOffice()
  const second = { ...ctx, actor: { ...publisher.actor, grants: writer.actor.grants } }
  const { id } = await createNotice(writer, plainNotice(columns.news))
  const content = (text: string) => ({ title: '关于放假的通知', bodyHtml: `<p>${text}</p>` })
  let version = 1
  for (let race = 0; race < RACES; race += 1) {
    const saves = await Promise.allSettled([
      saveNotice(writer, { id, version, content: content(`${race} 甲`) }),
      saveNotice(second, { id, version, content: content(`${race} 乙`) }),
    ])
    const won = saves.findIndex(({ status }) => status === 'fulfilled')
    const lost = saves[1 - won]
    if (lost?.status !== 'rejected') throw new Error(`both saves of race ${race} were taken`)
    expect(lost.reason).toBeInstanceOf(DomainError)
    expect(lost.reason.code).toBe('CONFLICT')
    const [row] = await ctx.db
      .select({ version: notices.version, bodyHtml: revisions.bodyHtml })
      .from(notices)
      .innerJoin(revisions, eq(revisions.id, notices.workingRevisionId))
    version += 1
    expect(row).toEqual({ version, bodyHtml: `<p>${race} ${won === 0 ? '甲' : '乙'}</p>` })
  }
}, 120_000)

it('makes one publication of 100 at the same time, and tells each that it is published', async () => {
  const { ctx, columns, writer, reviewers, publisher } = await testOffice()
  const { id, revisionId } = await createNotice(writer, plainNotice(columns.news))
  await submitNotice(writer, { id })
  await approveNotice(reviewers[0], { id })
  const [before] = await ctx.db.select({ version: notices.version }).from(notices)
  const version = before?.version
  const all = await Promise.all(
    Array.from({ length: 100 }, () => publishNotice(publisher, { id, version, revisionId })),
  )
  expect(all).toEqual(Array.from({ length: 100 }, () => ({ id })))
  const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.published'))
  expect(events).toHaveLength(1)
  expect(await ctx.db.select().from(listings)).toHaveLength(1)
  expect(await ctx.db.select({ version: notices.version }).from(notices)).toEqual([
    { version: (version ?? 0) + 1 },
  ])
})
