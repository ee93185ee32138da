import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { invalidations } from '#lib/db/schema/index.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { translationOf } from '#lib/notices/translation.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { saveNotice } from '#lib/review/save.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { testSite } from '#lib/review/testSite.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readNotice } from './notice.ts'

const tagsSince = async ({ db }: Ctx, change: () => Promise<unknown>): Promise<string[]> => {
  const before = (await db.select().from(invalidations)).length
  await change()
  return (await db.select().from(invalidations)).slice(before).map(({ tag }) => tag)
}

const english = async (ctx: Ctx) => {
  const { id } = await addColumn(ctx, { slug: 'news', name: 'News', lang: 'en' })
  const notice = await createNotice(ctx, plainNotice(id, 'Holidays'))
  return { columnId: id, id: notice.id }
}

describe('a notice that takes the place of another', () => {
  it('is named on the page of that one once readers see it, and no longer when it is withdrawn', async () => {
    const { ctx, draft, shown } = await testSite()
    const content = { ...plainNotice(1).content, title: '新办法', replaces: [shown.id] }
    await saveNotice(ctx, { id: draft.id, content })
    expect((await readNotice(ctx.db, 'zh', shown.id))?.replacedBy).toEqual([])
    const tags = await tagsSince(ctx, () => publishDraft(ctx, { id: draft.id }))
    expect(tags).toContain(`notice:${shown.id}`)
    expect((await readNotice(ctx.db, 'zh', shown.id))?.replacedBy).toMatchObject([{ title: '新办法' }])
    expect((await readNotice(ctx.db, 'zh', draft.id))?.replaces).toMatchObject([{ title: '关于放假的通知' }])
    await withdrawNotice(ctx, { id: draft.id, reason: '有误' })
    expect((await readNotice(ctx.db, 'zh', shown.id))?.replacedBy).toEqual([])
  })

  it('replaces neither itself nor what is not there', async () => {
    const { ctx, draft } = await testSite()
    const saved = (replaces: number[]) =>
      saveNotice(ctx, { id: draft.id, content: { ...plainNotice(1).content, replaces } })
    await expect(saved([draft.id])).rejects.toMatchObject({ reason: 'notices.replaces-itself' })
    await expect(saved([9_999])).rejects.toMatchObject({ code: 'NOT_FOUND', params: { id: 9_999 } })
  })
})

describe('the same notice in the other language', () => {
  it('is named on both pages once readers see both', async () => {
    const { ctx, shown, columns } = await testSite()
    const other = await english(ctx)
    await arrangeNotice(ctx, { id: shown.id, place: { columnId: columns.exams, translationId: other.id } })
    expect((await readNotice(ctx.db, 'zh', shown.id))?.translation).toBeUndefined()
    const tags = await tagsSince(ctx, () => publishDraft(ctx, { id: other.id }))
    expect(tags).toContain(`notice:${shown.id}`)
    expect((await readNotice(ctx.db, 'zh', shown.id))?.translation).toMatchObject({
      title: 'Holidays',
      lang: 'en',
    })
    expect((await readNotice(ctx.db, 'en', other.id))?.translation).toMatchObject({ lang: 'zh' })
  })

  it('is made anew on the page that loses it', async () => {
    const { ctx, shown, columns } = await testSite()
    const other = await english(ctx)
    await publishDraft(ctx, { id: other.id })
    const place = { columnId: columns.exams }
    await arrangeNotice(ctx, { id: shown.id, place: { ...place, translationId: other.id } })
    const tags = await tagsSince(ctx, () =>
      arrangeNotice(ctx, { id: shown.id, place: { ...place, translationId: null } }),
    )
    expect(tags).toContain(`notice:${other.id}`)
    expect((await readNotice(ctx.db, 'en', other.id))?.translation).toBeUndefined()
  })

  it('is of another language, and of one notice only', async () => {
    const { ctx, draft, shown, columns } = await testSite()
    const other = await english(ctx)
    const tie = (id: number, columnId: number, translationId: number) =>
      arrangeNotice(ctx, { id, place: { columnId, translationId } })
    await expect(tie(shown.id, columns.exams, draft.id)).rejects.toMatchObject({
      reason: 'notices.same-language',
    })
    await tie(shown.id, columns.exams, other.id)
    await expect(tie(draft.id, columns.news, other.id)).rejects.toMatchObject({
      reason: 'notices.has-translation',
    })
    await expect(tie(shown.id, columns.exams, 9_999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('ends where a draft is moved to a column of that language', async () => {
    const { ctx, draft, columns } = await testSite()
    const other = await english(ctx)
    const { content } = plainNotice(1)
    await saveNotice(ctx, {
      id: draft.id,
      content,
      place: { columnId: columns.news, translationId: other.id },
    })
    await saveNotice(ctx, { id: draft.id, content, place: { columnId: other.columnId } })
    await publishDraft(ctx, { id: draft.id })
    expect((await readNotice(ctx.db, 'en', draft.id))?.translation).toBeUndefined()
  })
})

describe('what somebody may name in a notice of theirs', () => {
  const writerOf = async (ctx: Ctx, columnId: number) => {
    const grants = [{ role: 'writer' as const, columnId }]
    return { ...ctx, actor: await testPerson(ctx, { grants }) }
  }

  it('is what readers see, or they may read; of others they do not learn that they are there', async () => {
    const { ctx, draft, shown, columns } = await testSite()
    const other = await english(ctx)
    const writer = await writerOf(ctx, columns.exams)
    const { content } = plainNotice(1)
    const own = await createNotice(writer, plainNotice(columns.exams))
    const naming = (replaces: number[], translationId: number | null = null) =>
      saveNotice(writer, {
        id: own.id,
        content: { ...content, replaces },
        place: { columnId: columns.exams, translationId },
      })
    await naming([shown.id])
    for (const hidden of [draft.id, 9_999])
      await expect(naming([hidden])).rejects.toMatchObject({ reason: 'notices.replaced-not-found' })
    for (const hidden of [other.id, 9_999])
      await expect(naming([], hidden)).rejects.toMatchObject({ reason: 'notices.not-found' })
    await publishDraft(ctx, { id: other.id })
    await naming([], other.id)
  })

  it('stays where another writer of the notice has named it', async () => {
    const { ctx, draft, columns } = await testSite()
    const writer = await writerOf(ctx, columns.exams)
    const own = await createNotice(writer, plainNotice(columns.exams))
    const content = { ...plainNotice(1).content, replaces: [draft.id] }
    await saveNotice(ctx, { id: own.id, content })
    await expect(saveNotice(writer, { id: own.id, content })).resolves.toMatchObject({ id: own.id })
  })
})

describe('two who tie translations at once', () => {
  it('end with one of them told that the other notice has one, every time', async () => {
    const { ctx, draft, shown, columns } = await testSite()
    const other = await english(ctx)
    const untie = (id: number, columnId: number) =>
      arrangeNotice(ctx, { id, place: { columnId, translationId: null } })
    for (let round = 0; round < 20; round += 1) {
      const outcomes = await Promise.allSettled([
        arrangeNotice(ctx, { id: shown.id, place: { columnId: columns.exams, translationId: other.id } }),
        arrangeNotice(ctx, { id: draft.id, place: { columnId: columns.news, translationId: other.id } }),
      ])
      const refused = outcomes.filter(({ status }) => status === 'rejected')
      expect(refused).toMatchObject([{ reason: { code: 'CONFLICT', reason: 'notices.has-translation' } }])
      await untie(shown.id, columns.exams)
      await untie(draft.id, columns.news)
    }
  })

  it('tie two to each other from both sides', async () => {
    const { ctx, shown, columns } = await testSite()
    const other = await english(ctx)
    for (let round = 0; round < 20; round += 1) {
      await Promise.all([
        arrangeNotice(ctx, { id: shown.id, place: { columnId: columns.exams, translationId: other.id } }),
        arrangeNotice(ctx, { id: other.id, place: { columnId: other.columnId, translationId: shown.id } }),
      ])
      expect(await translationOf(ctx.db, other.id)).toBe(shown.id)
      await arrangeNotice(ctx, { id: shown.id, place: { columnId: columns.exams, translationId: null } })
    }
  })
})
