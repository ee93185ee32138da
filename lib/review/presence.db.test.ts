import { expect, it } from 'vitest'
import { presences } from '#lib/db/schema/index.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { beginNotice } from './begin.ts'
import { meetOthers } from './presence.ts'
import { saveNotice } from './save.ts'
import { later, testOffice } from './testOffice.ts'

const opened = async () => {
  const office = await testOffice()
  const { id } = await beginNotice(office.writer, { title: '通知', columnId: office.columns.news })
  const meet = (ctx: typeof office.writer, tab: string, leaves = false) =>
    meetOthers(ctx, { id, tab, leaves })
  return { ...office, id, meet }
}

it('tells each who else has the notice open, and which of their own windows', async () => {
  const { writer, reviewers, meet } = await opened()
  expect((await meet(writer, 'a')).others).toEqual([])
  expect((await meet(reviewers[0], 'b')).others).toEqual([{ name: writer.actor.name, isSelf: false }])
  expect((await meet(writer, 'a')).others).toEqual([{ name: reviewers[0].actor.name, isSelf: false }])
  await meet(reviewers[0], 'b', true)
  expect((await meet(writer, 'c')).others).toEqual([{ name: writer.actor.name, isSelf: true }])
})

it('forgets a window that has said nothing for a while, and its row', async () => {
  const { ctx, writer, reviewers, meet } = await opened()
  await meet(reviewers[0], 'b')
  expect((await meet(later(writer, 1), 'a')).others).toEqual([])
  expect(await ctx.db.select().from(presences)).toHaveLength(1)
})

it('tells of a version that somebody saved meanwhile', async () => {
  const { writer, id, meet } = await opened()
  const { version } = await meet(writer, 'a')
  await saveNotice(writer, { id, content: { title: '通知', bodyHtml: '<p>一</p>' } })
  expect((await meet(writer, 'a')).version).toBe(version + 1)
})

it('is for who may read the notice', async () => {
  const { ctx, columns, meet } = await opened()
  const elsewhere = {
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId: columns.exams }] }),
  }
  await expect(meet(elsewhere, 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await ctx.db.select().from(presences)).toEqual([])
})
