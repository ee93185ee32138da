import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { type RenderNotes, takingNotes } from '#lib/cache/shows.ts'
import { tags } from '#lib/cache/tags.ts'
import { placeAt } from '#lib/core/places.ts'
import { notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { relist } from '#lib/notices/listing.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { isThere } from './isThere.ts'
import { PAGE_SIZE, readMonths } from './list.ts'

const begin = async () => {
  const ctx = await testCtx()
  const { exams } = await testColumns(ctx)
  const { id } = await createNotice(ctx, plainNotice(exams))
  /** What is said of an address, and what that depends on. */
  const ask = async (address: string) => {
    const notes: RenderNotes = { tags: new Set(), until: Number.POSITIVE_INFINITY, status: 200 }
    const place = placeAt(address)
    if (!place) throw new Error(`nothing can stand at ${address}`)
    return { found: await takingNotes(notes, () => isThere(ctx.db, place)), tags: [...notes.tags] }
  }
  return { ctx, exams, id, ask }
}

it('knows the notices that readers may see or could see, in their language, and depends on them', async () => {
  const { ctx, id, ask } = await begin()
  const own = `/notices/${id}`
  expect(await ask(own)).toEqual({ found: false, tags: [tags.notice(id)] })
  await publishDraft(ctx, { id })
  for (const address of [own, `${own}.md`, `${own}.png`])
    expect(await ask(address), address).toEqual({ found: true, tags: [tags.notice(id)] })
  for (const address of [`/en${own}`, `/notices/${id + 1}`, '/notices/999999999999999'])
    expect(await ask(address), address).toMatchObject({ found: false })
  for (const [state, found] of [
    ['expired', true],
    ['withdrawn', true],
    ['quarantined', false],
    ['unpublished', false],
  ] as const) {
    const withdrawn = state === 'withdrawn' && { withdrawnAt: ctx.now, withdrawalReason: '有误' }
    await ctx.db.transaction(async (tx) => {
      const values = { state, withdrawnAt: null, withdrawalReason: null, ...withdrawn }
      await tx.update(notices).set(values).where(eq(notices.id, id))
      await relist(tx, id)
    })
    expect(await ask(own), state).toMatchObject({ found })
  }
})

it('knows columns by language, and depends on the navigation', async () => {
  const { ask } = await begin()
  for (const address of ['/columns/exams', '/columns/exams/rss.xml', '/columns/exams/archive'])
    expect(await ask(address), address).toEqual({ found: true, tags: [tags.chrome('zh')] })
  for (const address of ['/en/columns/exams', '/columns/nothing', '/columns/nothing/7'])
    expect(await ask(address), address).toMatchObject({ found: false })
})

it('knows which pages and months a list has, and depends on what is listed', async () => {
  const { ctx, exams, id, ask } = await begin()
  await publishDraft(ctx, { id })
  const [{ month } = { month: '' }] = await readMonths(ctx.db, exams)
  const [list, ofMonth] = [tags.list(exams), tags.month(exams, month)]
  const chrome = tags.chrome('zh')
  const byMonth = `/columns/exams/archive/${month}`
  expect(await ask(byMonth)).toEqual({ found: true, tags: [chrome, ofMonth] })
  expect(await ask('/columns/exams/archive/1999-12')).toMatchObject({ found: false })
  expect(await ask('/columns/exams/2')).toEqual({ found: false, tags: [chrome, list] })
  for (let i = 1; i < PAGE_SIZE; i += 1) await publishDraft(ctx, await createNotice(ctx, plainNotice(exams)))
  for (const address of ['/columns/exams/2', `${byMonth}/2`])
    expect(await ask(address), address).toMatchObject({ found: false })
  await publishDraft(ctx, await createNotice(ctx, plainNotice(exams)))
  for (const address of ['/columns/exams/2', `${byMonth}/2`])
    expect(await ask(address), address).toMatchObject({ found: true })
  for (const address of ['/columns/exams/3', `${byMonth}/3`, '/columns/exams/9999999'])
    expect(await ask(address), address).toMatchObject({ found: false })
})

it('leaves to their pages what is about neither', async () => {
  const { ask } = await begin()
  expect(await ask('/')).toEqual({ found: true, tags: [] })
  expect(await ask('/sitemap.xml')).toEqual({ found: true, tags: [] })
})
