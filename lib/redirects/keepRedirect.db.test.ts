import fc from 'fast-check'
import { expect, it } from 'vitest'
import { redirects } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { keepRedirect } from './keepRedirect.ts'
import { testLead } from './testLead.ts'

it('never leads round in a circle, twice, or away from where something stands, whatever moves where', async () => {
  const ctx = await testCtx()
  const names = ['a', 'b', 'c', 'd']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 8 }), async (walk) => {
      await ctx.db.delete(redirects)
      let here = 'start'
      const left = new Set<string>()
      for (const next of walk) {
        if (next === here) continue
        const move = { from: `/x/${here}`, to: `/x/${next}`, coversBelow: true }
        await ctx.db.transaction((tx) => keepRedirect({ ...ctx, db: tx }, move))
        left.add(here)
        here = next
      }
      left.delete(here)
      expect(await testLead(ctx.db, `/x/${here}`)).toBeUndefined()
      for (const name of left) {
        expect(await testLead(ctx.db, `/x/${name}`)).toBe(`/x/${here}`)
        expect(await testLead(ctx.db, `/x/${name}/archive`)).toBe(`/x/${here}/archive`)
      }
    }),
    { numRuns: 30 },
  )
})

it('covers what lies below only where it is said to, and the nearest one counts', async () => {
  const ctx = await testCtx()
  const keep = (from: string, to: string, coversBelow: boolean) =>
    keepRedirect(ctx, { from, to, coversBelow })
  await keep('/old', '/new', true)
  await keep('/old/page', '/elsewhere', false)
  expect(await testLead(ctx.db, '/old/other')).toBe('/new/other')
  expect(await testLead(ctx.db, '/old/page')).toBe('/elsewhere')
  expect(await testLead(ctx.db, '/old/page/2')).toBe('/new/page/2')
  await keep('/new', '/newest', true)
  expect(await testLead(ctx.db, '/old')).toBe('/newest')
  expect(await testLead(ctx.db, '/new/old/x')).toBe('/newest/old/x')
})

it('takes what led below along, and drops what would lead to itself', async () => {
  const ctx = await testCtx()
  const keep = (from: string, to: string, coversBelow = true) => keepRedirect(ctx, { from, to, coversBelow })
  await keep('/somewhere', '/a/x')
  await keep('/b/x', '/a/x')
  await keep('/a', '/b')
  expect(await testLead(ctx.db, '/somewhere')).toBe('/b/x')
  expect(await testLead(ctx.db, '/b/x')).toBeUndefined()
})
