import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { setLocalPageStore } from '#lib/cache/inForce.ts'
import { takingNotes } from '#lib/cache/shows.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import PageStoreHandler from './cacheHandler.ts'
import type { PageNotes } from './render.ts'

const value = {
  kind: 'APP_PAGE',
  html: '<p>字</p>',
  headers: { 'x-next-cache-tags': '_N_T_/layout,_N_T_/zh/notices/1' },
}
const lifetime = { cacheControl: { revalidate: 3_600 } }
const emptyNotes = (): PageNotes => ({ tags: new Set(), until: Number.POSITIVE_INFINITY, status: 200 })

it('takes a page for the render that it belongs to, and gives nothing back', async () => {
  const handler = new PageStoreHandler()
  const notes = emptyNotes()
  await takingNotes(notes, () => handler.set('key', value, lifetime))
  expect(notes.handedOver).toEqual({
    html: '<p>字</p>',
    status: 200,
    tags: ['_N_T_/layout', '_N_T_/zh/notices/1'],
    revalidate: 3_600,
  })
  expect(await handler.get()).toBeNull()
})

it('takes nothing that is no page, or that nobody asked for', async () => {
  const handler = new PageStoreHandler()
  const notes = emptyNotes()
  await handler.set('key', value, lifetime)
  await takingNotes(notes, () => handler.set('key', { ...value, kind: 'FETCH' }, lifetime))
  await takingNotes(notes, () => handler.set('key', null, {}))
  expect(notes).toEqual(emptyNotes())
})

it('writes what the framework invalidates into the log, and has it in force when it returns', async () => {
  const ctx = await testCtx()
  process.env.DATABASE_URL = ctx.url
  let caughtUp = 0
  setLocalPageStore({
    catchUp: async () => {
      caughtUp += 1
    },
  })
  await new PageStoreHandler().revalidateTag('_N_T_/zh/notices/1')
  await new PageStoreHandler().revalidateTag(['a', 'b'])
  const { rows } = await ctx.db.execute(sql`select tag from invalidation order by id`)
  expect(rows.map(({ tag }) => tag)).toEqual(['_N_T_/zh/notices/1', 'a', 'b'])
  expect(caughtUp).toBe(2)
})
