import { expect, it } from 'vitest'
import { userSessions } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { listOpenSessions } from './listOpenSessions.ts'
import { listPeople } from './listPeople.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson } from './testPeople.ts'

it('finds people by name, role, column and state', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  await testPerson(ctx, { login: 'li.ming', name: '李明', grants: [{ role: 'writer', columnId: notices }] })
  await testPerson(ctx, { login: 'wang', name: '王芳_', grants: [{ role: 'reviewer', columnId: null }] })
  const { id } = await testPerson(ctx, {
    login: 'zhao',
    name: '赵',
    grants: [{ role: 'writer', columnId: news }],
  })
  await setDisabled(ctx, { id, disabled: true })
  const found = async (filter: Parameters<typeof listPeople>[1]) =>
    (await listPeople(ctx, filter)).people.map(({ login }) => login)
  expect(await found({})).toEqual(['li.ming', 'wang', 'zhao'])
  expect(await found({ q: '李' })).toEqual(['li.ming'])
  expect(await found({ q: 'WANG' })).toEqual(['wang'])
  expect(await found({ q: '_' })).toEqual(['wang'])
  expect(await found({ q: '%' })).toEqual([])
  expect(await found({ role: 'writer' })).toEqual(['li.ming', 'zhao'])
  expect(await found({ columnId: exams })).toEqual(['li.ming', 'wang'])
  expect(await found({ columnId: exams, role: 'writer' })).toEqual(['li.ming'])
  expect(await found({ state: 'disabled' })).toEqual(['zhao'])
  expect(await found({ state: 'active', factor: 'yes' })).toEqual([])
  expect(await found({ factor: 'no' })).toHaveLength(3)
  expect(await found({ seen: 'day' })).toHaveLength(3)
  expect(await found({ seen: 'never' })).toEqual([])
  expect(await found({ after: 'li.ming' })).toEqual(['wang', 'zhao'])
  const open = await listOpenSessions(ctx)
  expect(open.map(({ login }) => login).toSorted()).toEqual(['li.ming', 'wang'])
  expect(await listOpenSessions(ctx, { userId: id })).toEqual([])
  await ctx.db.delete(userSessions)
  expect(await found({ seen: 'never' })).toHaveLength(3)
  expect(await found({ seen: 'long-ago' })).toHaveLength(3)
})

it('goes on where the page before ended', async () => {
  const ctx = await testCtx()
  for (let i = 100; i < 160; i += 1) await testPerson(ctx, { login: `p${i}` })
  const first = await listPeople(ctx, {})
  expect(first.people).toHaveLength(50)
  const rest = await listPeople(ctx, { after: first.next })
  expect(rest.people.map(({ login }) => login)).toEqual(Array.from({ length: 10 }, (_, i) => `p${150 + i}`))
  expect(rest.next).toBeUndefined()
})
