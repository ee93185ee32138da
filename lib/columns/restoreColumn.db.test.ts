import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { findTemplate } from '#lib/notices/findTemplate.ts'
import { restoreTemplate } from '#lib/notices/restoreTemplate.ts'
import { saveTemplate } from '#lib/notices/saveTemplate.ts'
import type { TemplateContent } from '#lib/notices/schema.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { testLead } from '#lib/redirects/testLead.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { addColumn } from './addColumn.ts'
import { columnTree } from './queries.ts'
import { removeColumn } from './removeColumn.ts'
import { restoreColumn } from './restoreColumn.ts'
import { saveColumn } from './saveColumn.ts'

const fields = { name: '招生', kind: 'list' as const, onHome: true, reviewStages: 2, keywords: ['招生'] }

it('brings a column back as it was, where it stood, with its template and what led to it', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const { id: last } = await addColumn(ctx, { slug: 'last', name: 'x', parent: 'notices' })
  await saveColumn(ctx, { ...fields, id: exams, slug: 'admission' })
  await saveColumn(ctx, { ...fields, id: exams, slug: 'enrolment' })
  const { id: noticeId } = await createNotice(ctx, plainNotice(news, '关于招生的通知'))
  await saveTemplate(ctx, { columnId: exams, noticeId })
  const rowOf = () => ctx.db.select().from(columns).where(eq(columns.id, exams))
  const before = [await rowOf(), await columnTree(ctx.db, 'zh'), await findTemplate(ctx.db, exams)]
  const { template } = await removeColumn(ctx, { id: exams })
  // Meanwhile something else came to stand at one of the addresses.
  await addColumn(ctx, { slug: 'exams', name: '别的' })
  const taken = (await columnTree(ctx.db, 'zh')).find(({ slug }) => slug === 'exams')
  await removeColumn(ctx, { id: taken?.id ?? 0 })
  await addColumn(ctx, { slug: 'admission', name: '招生办' })

  await restoreColumn(ctx, { id: exams })
  await restoreTemplate(ctx, { columnId: exams, content: template as TemplateContent })
  const admission = (node: { slug: string }) => node.slug !== 'admission'
  const tree = (await columnTree(ctx.db, 'zh')).filter(admission)
  expect([await rowOf(), tree, await findTemplate(ctx.db, exams)]).toEqual(before)
  expect(tree.find(({ id }) => id === notices)?.children.map(({ id }) => id)).toEqual([exams, last])
  expect(await testLead(ctx.db, '/columns/exams')).toBe('/columns/enrolment')
  expect(await testLead(ctx.db, '/columns/admission')).toBeUndefined()
})

it('is refused where its address or its place is gone, after a day, and to who may not', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const elsewhere = {
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'administrator', columnId: news }] }),
  }
  const refused = (reason: string) => expect.objectContaining({ reason })
  await expect(restoreColumn(ctx, { id: exams })).rejects.toEqual(refused('notices.column-not-found'))
  await removeColumn(ctx, { id: exams })
  await expect(restoreColumn(elsewhere, { id: exams })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const tomorrow = { ...ctx, now: new Date(ctx.now.getTime() + 25 * 3_600_000) }
  await expect(restoreColumn(tomorrow, { id: exams })).rejects.toEqual(refused('notices.column-not-found'))
  const { id: other } = await addColumn(ctx, { slug: 'exams', name: 'x' })
  await expect(restoreColumn(ctx, { id: exams })).rejects.toEqual(refused('columns.slug-taken'))
  await removeColumn(ctx, { id: other })
  await removeColumn(ctx, { id: notices })
  await expect(restoreColumn(ctx, { id: exams })).rejects.toEqual(refused('columns.parent-gone'))
  await restoreColumn(ctx, { id: notices })
  await restoreColumn(ctx, { id: exams })
  await expect(restoreColumn(ctx, { id: exams })).rejects.toEqual(refused('columns.slug-taken'))
})

it('comes back once, however many ask at once', async () => {
  const ctx = await testCtx()
  const { exams } = await testColumns(ctx)
  await removeColumn(ctx, { id: exams })
  const all = await Promise.allSettled(Array.from({ length: 5 }, () => restoreColumn(ctx, { id: exams })))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})
