import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { ROLES } from '#lib/policy/roles.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { listDeskNotices } from './deskItems.ts'
import { readDeskNotice } from './deskNotice.ts'
import { publishDraft } from './testPublish.ts'

it.each(ROLES)('shows a %s the notices of their columns and those below, and of no others', async (role) => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const here = await createNotice(ctx, plainNotice(exams))
  const elsewhere = await createNotice(ctx, plainNotice(news, '通知', [exams]))
  const seenBy = async (columnId: number | null) => {
    const actor = await testPerson(ctx, { grants: [{ role, columnId }] })
    const { items } = await listDeskNotices({ ...ctx, actor }, {})
    return items.map(({ id }) => id)
  }
  expect(await seenBy(null)).toEqual([elsewhere.id, here.id])
  expect(await seenBy(notices)).toEqual([here.id])
  expect(await seenBy(exams)).toEqual([here.id])
  const actor = await testPerson(ctx, { grants: [{ role, columnId: exams }] })
  await expect(readDeskNotice({ ...ctx, actor }, elsewhere.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await readDeskNotice({ ...ctx, actor }, here.id)).toMatchObject({ id: here.id })
  const owing = { ...actor, owes: 'password' } as const
  expect((await listDeskNotices({ ...ctx, actor: owing }, {})).items).toEqual([])
})

it('finds by state, column and part of the title, whatever signs that has, and goes on page by page', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const ids: number[] = []
  for (let i = 0; i < 53; i += 1) ids.unshift((await createNotice(ctx, plainNotice(news, `第${i}号`))).id)
  const { id } = await createNotice(ctx, plainNotice(exams, '报名人数增加 100%_\\'))
  await publishDraft(ctx, { id })
  const found = async (filter: Parameters<typeof listDeskNotices>[1]) =>
    (await listDeskNotices(ctx, filter)).items.map((item) => item.id)
  expect(await found({ state: 'published' })).toEqual([id])
  expect(await found({ columnId: exams })).toEqual([id])
  expect(await found({ title: '0%_\\' })).toEqual([id])
  expect(await found({ title: '%' })).toEqual([id])
  expect(await found({ title: "'; drop table notice; --" })).toEqual([])
  const first = await listDeskNotices(ctx, { state: 'draft' })
  const second = await listDeskNotices(ctx, { state: 'draft', before: first.next })
  expect([...first.items, ...second.items].map((item) => item.id)).toEqual(ids)
  expect(second.next).toBeUndefined()
})
