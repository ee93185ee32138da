import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { ROLES } from '#lib/policy/roles.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readDeskNotice } from '../deskNotice.ts'
import { rearrangeNotice } from '../rearrange.ts'
import { saveNotice } from '../save.ts'
import { type ListFilter, listFilter, SORTS } from '../schema.ts'
import { publishDraft } from '../testPublish.ts'
import { STANDINGS, standingNotice } from '../testStanding.ts'
import { listDeskNotices } from './listNotices.ts'
import { ownersOf } from './owners.ts'

type Asked = Partial<Record<keyof ListFilter, string>>

const pageOf = (ctx: Ctx, asked: Asked = {}) => listDeskNotices(ctx, listFilter.parse(asked))

const idsOf = async (ctx: Ctx, asked: Asked = {}) => (await pageOf(ctx, asked)).items.map(({ id }) => id)

it.each(ROLES)(
  'lists and counts for a %s the notices of their columns and those below, and no others',
  async (role) => {
    const ctx = await testCtx()
    const { notices, exams, news } = await testColumns(ctx)
    const here = await createNotice(ctx, plainNotice(exams))
    const elsewhere = await createNotice(ctx, plainNotice(news, '通知', [exams]))
    const seenBy = async (columnId: number | null) => {
      const actor = await testPerson(ctx, { grants: [{ role, columnId }] })
      const { items, count } = await pageOf({ ...ctx, actor })
      expect(count).toBe(items.length)
      for (const asked of [
        { title: '通知' },
        { title: '知' },
        { column: String(news) },
        { lang: 'zh' },
        { sort: 'title' },
      ]) {
        const page = await pageOf({ ...ctx, actor }, asked)
        expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(page.items.map(({ id }) => id)))
        expect(page.count).toBe(page.items.length)
      }
      return items.map(({ id }) => id).toSorted()
    }
    expect(await seenBy(null)).toEqual([here.id, elsewhere.id])
    expect(await seenBy(notices)).toEqual([here.id])
    expect(await seenBy(exams)).toEqual([here.id])
    const actor = await testPerson(ctx, { grants: [{ role, columnId: exams }] })
    await expect(readDeskNotice({ ...ctx, actor }, elsewhere.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const owing = { ...actor, owes: 'password' } as const
    expect(await pageOf({ ...ctx, actor: owing })).toMatchObject({ items: [], count: 0 })
    expect(await ownersOf({ ...ctx, actor: owing })).toEqual([])
  },
)

it('finds by any part of the title, whatever signs that has, and by several words', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const begin = async (title: string, columnId = news) =>
    (await createNotice(ctx, plainNotice(columnId, title))).id
  const percent = await begin('报名人数增加 100%_\\')
  const latin = await begin("Pupils' WiFi on Campus Ω")
  const holiday = await begin('关于二〇二六年国庆节放假的通知')
  const emoji = await begin('校园📚读书', exams)
  expect(await idsOf(ctx, { title: '0%_\\' })).toEqual([percent])
  expect(await idsOf(ctx, { title: '%' })).toEqual([percent])
  expect(await idsOf(ctx, { title: "'; drop table notice; --" })).toEqual([])
  expect(await idsOf(ctx, { title: 'wifi' })).toEqual([latin])
  expect(await idsOf(ctx, { title: "S' wIfI  campus" })).toEqual([latin])
  expect(await idsOf(ctx, { title: 'ω' })).toEqual([latin])
  expect(await idsOf(ctx, { title: '知' })).toEqual([holiday])
  expect(await idsOf(ctx, { title: '放假　国庆' })).toEqual([holiday])
  expect(await idsOf(ctx, { title: '放假 国庆 元旦' })).toEqual([])
  expect(await idsOf(ctx, { title: '园📚' })).toEqual([emoji])
  expect(await idsOf(ctx, { title: '📚' })).toEqual([emoji])
  expect(await idsOf(ctx, { title: '\ud83d' })).toEqual([])
  await saveNotice(ctx, { id: holiday, content: { title: '中秋节安排', bodyHtml: '<p>x</p>' } })
  expect(await idsOf(ctx, { title: '国庆' })).toEqual([])
  expect(await idsOf(ctx, { title: '中秋' })).toEqual([holiday])
})

it('filters by where a notice stands', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const all: { id: number; notice: string; working: string }[] = []
  for (const standing of STANDINGS) all.push({ id: await standingNotice(ctx, news, standing), ...standing })
  for (const state of ['draft', 'in_review', 'returned', 'approved', 'scheduled', 'published', 'expired']) {
    const fitting = all.filter(({ notice, working }) => notice === state || working === state)
    const { items, count } = await pageOf(ctx, { state })
    expect(new Set(items.map(({ id }) => id)), state).toEqual(new Set(fitting.map(({ id }) => id)))
    expect(count, state).toBe(fitting.length)
  }
})

it('filters by column, person, pin, language and days', async () => {
  const ctx = await testCtx()
  const { notices, exams, news } = await testColumns(ctx)
  const writer = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
  const below = (await createNotice({ ...ctx, actor: writer }, plainNotice(exams))).id
  const above = (await createNotice(ctx, plainNotice(notices))).id
  const other = (await createNotice(ctx, plainNotice(news))).id
  await publishDraft(ctx, { id: other, publishedAt: new Date('2020-02-28T16:30:00Z') })
  await rearrangeNotice(ctx, { id: other, pinnedUntil: new Date('2026-04-01T00:00:00Z') })
  expect(await idsOf(ctx, { column: String(notices), sort: 'number' })).toEqual([above, below])
  expect(await idsOf(ctx, { column: String(notices), below: 'no' })).toEqual([above])
  expect(await idsOf(ctx, { column: '999' })).toEqual([])
  expect(await idsOf(ctx, { owner: String(writer.id) })).toEqual([below])
  expect(await idsOf({ ...ctx, actor: writer }, { owner: 'me' })).toEqual([below])
  expect(await ownersOf(ctx)).toEqual([{ id: writer.id, name: writer.name }])
  expect(await idsOf(ctx, { pinned: 'yes' })).toEqual([other])
  expect(await idsOf({ ...ctx, now: new Date('2026-04-02T00:00:00Z') }, { pinned: 'yes' })).toEqual([])
  expect(await idsOf(ctx, { lang: 'en' })).toEqual([])
  // Half past midnight of the 29th where the site is.
  const published = { by: 'published' }
  expect(await idsOf(ctx, { ...published, from: '2020-02-29', to: '2020-02-29' })).toEqual([other])
  expect(await idsOf(ctx, { ...published, to: '2020-02-28' })).toEqual([])
  expect(await idsOf(ctx, { ...published, from: '2020-03-01' })).toEqual([])
  expect(await idsOf(ctx, { from: '2026-03-15', to: '2026-03-15' })).toHaveLength(3)
  expect(await idsOf(ctx, { to: '2026-03-14' })).toEqual([])
})

/** Walks through a whole list, page by page; `between` may change what it likes. */
const walk = async (ctx: Ctx, asked: Asked, between = async () => {}): Promise<number[][]> => {
  const pages: number[][] = []
  let after: string | null = ''
  while (after !== null) {
    const { items, next } = await pageOf(ctx, { ...asked, ...(after && { after }) })
    pages.push(items.map(({ id }) => id))
    after = next
    await between()
  }
  return pages
}

/** A hundred and some notices that share titles and times, a third of them published. */
const manyNotices = async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const ids: number[] = []
  for (let i = 0; i < 105; i += 1)
    ids.push((await createNotice(ctx, plainNotice(news, `第${i % 7}号通知`))).id)
  for (const id of ids.filter((each) => each % 3 === 0)) await publishDraft(ctx, { id })
  return { ctx, ids }
}

it('goes through all of them in every order, page by page and back, with none twice and none left out', async () => {
  const { ctx, ids } = await manyNotices()
  for (const sort of SORTS) {
    for (const order of ['asc', 'desc'] as const) {
      const asked = { sort, order }
      const pages = await walk(ctx, asked)
      expect(
        pages.map((page) => page.length),
        sort,
      ).toEqual([50, 50, 5])
      expect(
        pages.flat().toSorted((a, b) => a - b),
        sort,
      ).toEqual(ids)
      expect((await walk(ctx, { ...asked, title: '通知', size: '100' })).flat(), sort).toEqual(pages.flat())
      const last = await pageOf(ctx, { ...asked, after: (await pageAfter(ctx, asked, 2)) ?? '' })
      const back = await pageOf(ctx, { ...asked, before: last.previous ?? '' })
      expect(
        back.items.map(({ id }) => id),
        `${sort} ${order}, back`,
      ).toEqual(pages[1])
      const first = await pageOf(ctx, { ...asked, before: back.previous ?? '' })
      expect(first.items.map(({ id }) => id)).toEqual(pages[0])
      expect(first.previous).toBeNull()
    }
  }
})

const pageAfter = async (ctx: Ctx, asked: Asked, steps: number): Promise<string | null> => {
  let after: string | null = ''
  for (let step = 0; step < steps; step += 1)
    after = (await pageOf(ctx, { ...asked, ...(after && { after }) })).next
  return after
}

it('shows each that stays as it is exactly once while others change', async () => {
  const { ctx, ids } = await manyNotices()
  const moved = ids.filter((id) => id % 5 === 0)
  let turn = 0
  const pages = await walk(ctx, { sort: 'changed', order: 'desc' }, async () => {
    turn += 1
    const at = new Date(ctx.now.getTime() + turn * 60_000)
    const id = moved[turn]
    await ctx.db.execute(sql`
      update revision set moved_at = ${at} where id = (
        select coalesce(working_revision_id, published_revision_id) from notice where id = ${id})`)
  })
  const stayed = ids.filter((id) => !moved.includes(id))
  expect(
    pages
      .flat()
      .filter((id) => stayed.includes(id))
      .toSorted((a, b) => a - b),
  ).toEqual(stayed)
})

it('takes an address that makes no sense for one that says nothing', async () => {
  const ctx = await testCtx()
  const { news } = await testColumns(ctx)
  const { id } = await createNotice(ctx, plainNotice(news))
  const nonsense = {
    ...{ state: 'x', column: '1e9', owner: '-1', lang: 'fr', by: 'x', from: '2026-13-01', to: '0000-00-00' },
    ...{ sort: 'body', order: 'up', size: '9999', after: '1~x', before: '0', pinned: '1', below: 'x' },
  }
  expect(await idsOf(ctx, nonsense)).toEqual([id])
  for (const sort of SORTS) {
    for (const after of ['1', '1~', '1~\0', '1~9999-99-99T99:99:99.999Z', `1~${'9'.repeat(30)}`, '1~\ud800'])
      expect((await pageOf(ctx, { sort, after })).items.length, `${sort} after ${after}`).toBeLessThan(2)
  }
})
