import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { createNotice } from './createNotice.ts'
import { findTemplate } from './findTemplate.ts'
import { removeTemplate } from './removeTemplate.ts'
import { restoreTemplate } from './restoreTemplate.ts'
import { saveTemplate } from './saveTemplate.ts'
import { plainNotice, testColumns } from './testNotice.ts'

const content = {
  title: '关于召开会议的通知',
  bodyHtml: '<p>各单位：</p>',
  keywords: ['会议'],
  issuingAuthority: '办公室',
  issuedOn: '2026-03-01',
  documentNumber: '〔2026〕1号',
  indexNumber: '123',
}

it('keeps what a notice says as a pattern, without what is its own, for a column and all below it', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const { id: noticeId } = await createNotice(ctx, { columnId: news, content })
  expect(await findTemplate(ctx.db, exams)).toBeUndefined()
  await saveTemplate(ctx, { columnId: notices, noticeId })
  const { issuedOn: _, documentNumber: __, indexNumber: ___, ...kept } = content
  const template = { columnId: notices, content: kept, savedBy: 'test', savedAt: ctx.now }
  expect(await findTemplate(ctx.db, exams)).toEqual(template)
  const own = await createNotice(ctx, plainNotice(exams, '考试'))
  await saveTemplate(ctx, { columnId: exams, noticeId: own.id })
  expect(await findTemplate(ctx.db, exams)).toMatchObject({ columnId: exams, content: { title: '考试' } })
  await saveTemplate(ctx, { columnId: exams, noticeId })
  expect(await findTemplate(ctx.db, exams)).toMatchObject({ columnId: exams, content: kept })
  await removeTemplate(ctx, { id: exams })
  expect(await findTemplate(ctx.db, exams)).toEqual(template)
  await expect(removeTemplate(ctx, { id: exams })).rejects.toMatchObject({ reason: 'columns.no-template' })
  expect(await findTemplate(ctx.db, news)).toBeUndefined()
})

it('takes the right in the column, and a notice that one may read', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const { id: noticeId } = await createNotice(ctx, { columnId: news, content })
  const of = (...ids: number[]) =>
    testPerson(ctx, { grants: ids.map((columnId) => ({ role: 'administrator', columnId })) })
  const [here, both] = [await of(notices), await of(notices, news)]
  const saving = (actor: typeof here, columnId: number) =>
    saveTemplate({ ...ctx, actor }, { columnId, noticeId })
  await expect(saving(here, exams)).rejects.toMatchObject({ reason: 'notices.not-found' })
  await expect(saving(here, news)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await saving(both, exams)
  await expect(removeTemplate({ ...ctx, actor: await of(news) }, { id: exams })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const link = { slug: 'link', name: 'x', kind: 'link', linkUrl: '/', parent: 'notices' } as const
  const { id: elsewhere } = await addColumn(ctx, link)
  await expect(saving(both, elsewhere)).rejects.toMatchObject({ reason: 'columns.is-link' })
})

it('is given back as it was to who took it away, and nothing else is', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const { id: noticeId } = await createNotice(ctx, { columnId: news, content })
  await saveTemplate(ctx, { columnId: news, noticeId })
  const { content: taken } = await removeTemplate(ctx, { id: news })
  const put = (columnId: number, given: typeof taken, at = ctx) =>
    restoreTemplate(at, { columnId, content: given })
  const tomorrow = { ...ctx, now: new Date(ctx.now.getTime() + 25 * 3_600_000) }
  const other = await testPerson(ctx, { grants: [{ role: 'administrator', columnId: exams }] })
  await expect(put(news, taken, { ...ctx, actor: other })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const notKept = { reason: 'columns.template-not-kept' }
  await expect(put(news, { ...taken, title: '别的' })).rejects.toMatchObject(notKept)
  await expect(put(exams, taken)).rejects.toMatchObject(notKept)
  await expect(put(news, taken, tomorrow)).rejects.toMatchObject(notKept)
  await put(news, Object.fromEntries(Object.entries(taken).toReversed()))
  expect((await findTemplate(ctx.db, news))?.content).toEqual(taken)
  await expect(put(news, taken)).rejects.toMatchObject({ reason: 'columns.template-taken' })
})
