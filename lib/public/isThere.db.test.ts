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
  return { ctx, id, ask }
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
  for (const address of ['/columns/exams', '/columns/exams/rss.xml', '/columns/exams/archive/2026-01'])
    expect(await ask(address), address).toEqual({ found: true, tags: [tags.chrome('zh')] })
  for (const address of ['/en/columns/exams', '/columns/nothing', '/columns/nothing/7'])
    expect(await ask(address), address).toMatchObject({ found: false })
})

it('leaves to their pages what is about neither', async () => {
  const { ask } = await begin()
  expect(await ask('/')).toEqual({ found: true, tags: [] })
  expect(await ask('/sitemap.xml')).toEqual({ found: true, tags: [] })
})
