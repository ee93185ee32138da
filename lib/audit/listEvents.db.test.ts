import { expect, it } from 'vitest'
import { auditEvents } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { eventsInBatches, listEvents } from './listEvents.ts'

const at = (text: string) => new Date(text)

it('finds events by who, what, which notice, when and from where', async () => {
  const ctx = await testCtx()
  await ctx.db.insert(auditEvents).values([
    {
      at: at('2026-03-01T15:59:59Z'),
      actor: '李明',
      actorId: 7,
      address: '10.0.0.7',
      action: 'notice.saved',
      noticeId: 1,
    },
    {
      at: at('2026-03-01T16:00:00Z'),
      actor: '李明',
      actorId: 8,
      address: '10.0.0.8',
      action: 'notice.published',
      noticeId: 2,
    },
    { at: at('2026-03-02T16:00:00Z'), actor: 'gaoshi import', action: 'site.saved' },
  ])
  const found = async (filter: object) => (await listEvents(ctx, filter)).events.map(({ id }) => id)
  expect(await found({})).toEqual([3, 2, 1])
  expect(await found({ actor: '#7' })).toEqual([1])
  expect(await found({ actor: '李明' })).toEqual([2, 1])
  expect(await found({ action: 'notice.' })).toEqual([2, 1])
  expect(await found({ action: 'site.saved' })).toEqual([3])
  expect(await found({ notice: '2' })).toEqual([2])
  expect(await found({ address: '10.0.0.7' })).toEqual([1])
  // A day of the site's time zone, which is eight hours ahead.
  expect(await found({ from: '2026-03-02', to: '2026-03-02' })).toEqual([2])
  expect(await found({ from: '2026-03-02' })).toEqual([3, 2])
  expect(await found({ to: '2026-03-01', actor: '', action: '' })).toEqual([1])
})

it('goes on where the page before ended, though many happened at one moment', async () => {
  const ctx = await testCtx()
  const same = { at: ctx.now, actor: 'x', action: 'notice.saved' }
  await ctx.db.insert(auditEvents).values(Array.from({ length: 2_120 }, () => same))
  const seen: number[] = []
  let before: string | undefined
  do {
    const { events, next } = await listEvents(ctx, { before })
    seen.push(...events.map(({ id }) => id))
    before = next
  } while (before !== undefined)
  expect(seen).toEqual(Array.from({ length: 2_120 }, (_, i) => 2_120 - i))
  const batches: number[] = []
  for await (const rows of eventsInBatches(ctx, {})) batches.push(rows.length)
  expect(batches).toEqual([1_000, 1_000, 120])
})

it('is for who may read it, and for filters that mean something', async () => {
  const ctx = await testCtx()
  const actor = await testPerson(ctx, { grants: [{ role: 'publisher', columnId: null }] })
  await expect(listEvents({ ...ctx, actor }, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(() => eventsInBatches({ ...ctx, actor }, {})).toThrow('FORBIDDEN')
  for (const wrong of [{ from: '2026-02-30' }, { notice: 'x' }, { before: '1' }, { actor: 'a\0' }])
    await expect(listEvents(ctx, wrong)).rejects.toMatchObject({ code: 'INVALID' })
})
