import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { saveTemplate } from '#lib/notices/saveTemplate.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { testLead } from '#lib/redirects/testLead.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { saveGrants } from '#lib/users/saveGrants.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { addColumn } from './addColumn.ts'
import { removeColumn } from './removeColumn.ts'
import { saveColumn } from './saveColumn.ts'

it('deletes a column that nothing hangs on, with what led to it', async () => {
  const ctx = await testCtx()
  const { news, exams } = await testColumns(ctx)
  await saveColumn(ctx, { id: news, slug: 'edu', name: 'x', kind: 'list', onHome: false, reviewStages: 1 })
  const { id } = await createNotice(ctx, plainNotice(news))
  await publishDraft(ctx, { id })
  await arrangeNotice(ctx, { id, place: { columnId: exams } })
  await removeColumn(ctx, { id: news })
  expect(await ctx.db.select().from(columns).where(eq(columns.id, news))).toEqual([])
  expect(await testLead(ctx.db, '/columns/news')).toBeUndefined()
})

it('says what hangs on one that is in use', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  await createNotice(ctx, plainNotice(news, '通知', [exams]))
  const { id: granted } = await addColumn(ctx, { slug: 'granted', name: 'x' })
  const actor = await testPerson(ctx, { grants: [{ role: 'administrator', columnId: granted }] })
  for (const [id, what] of [
    [notices, 'children'],
    [exams, 'notices'],
    [news, 'notices'],
    [granted, 'grants'],
  ] as const) {
    const refused = { code: 'ILLEGAL_STATE', reason: `columns.has-${what}`, params: { count: 1 } }
    await expect(removeColumn(ctx, { id })).rejects.toMatchObject(refused)
  }
  await expect(removeColumn({ ...ctx, actor }, { id: news })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(removeColumn(ctx, { id: 9999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

/** What came of two commands at once, each of them by the reason why it was refused. */
const raced = async (...commands: Promise<unknown>[]) =>
  (await Promise.allSettled(commands)).map((came) =>
    came.status === 'fulfilled' ? 'done' : (came.reason.reason ?? came.reason),
  )

it('is deleted or comes into use, and whoever comes second is told why not', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { id: noticeId } = await createNotice(ctx, plainNotice(news))
  const { id: personId } = await testPerson(ctx)
  const uses: Record<string, [(columnId: number) => Promise<unknown>, string[]]> = {
    notice: [
      (columnId) => createNotice(ctx, plainNotice(columnId)),
      ['columns.has-notices', 'notices.column-not-found'],
    ],
    further: [
      (columnId) => createNotice(ctx, plainNotice(news, '通知', [columnId])),
      ['columns.has-notices', 'notices.column-not-found'],
    ],
    grant: [
      (columnId) => saveGrants(ctx, { id: personId, grants: [{ role: 'writer', columnId }] }),
      ['columns.has-grants', 'users.column-not-found'],
    ],
  }
  for (const [what, [use, reasons]] of Object.entries(uses)) {
    for (let race = 0; race < 20; race += 1) {
      const { id } = await addColumn(ctx, { slug: `${what}${race}`, name: 'x' })
      const [removed, used] = await raced(removeColumn(ctx, { id }), use(id))
      expect([removed, used].toSorted(), what).toEqual(
        ['done', removed === 'done' ? reasons[1] : reasons[0]].toSorted(),
      )
    }
  }
  // A template goes with its column, whichever came first.
  for (let race = 0; race < 20; race += 1) {
    const { id } = await addColumn(ctx, { slug: `template${race}`, name: 'x' })
    const [removed, saved] = await raced(
      removeColumn(ctx, { id }),
      saveTemplate(ctx, { columnId: id, noticeId }),
    )
    expect(removed).toBe('done')
    expect(['done', 'notices.column-not-found']).toContain(saved)
  }
})
