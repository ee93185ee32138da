import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { ignoreMissing } from './ignoreMissing.ts'
import { keepMissing } from './keepMissing.ts'
import { listMissing } from './listMissing.ts'
import { MissingTally } from './tally.ts'

const counted = (tally: MissingTally) => tally.take().map(([, missed]) => missed)
const later = (now: Date, days: number) => new Date(now.getTime() + days * 86_400_000)

it('adds up what several servers counted, with when and from where', async () => {
  const ctx = await testCtx()
  const [one, other] = [new MissingTally(), new MissingTally()]
  one.count('/a.asp?id=1&q=x', undefined, ctx.now)
  one.count('/A.asp?id=1', 'https://www.baidu.com/s?wd=x', ctx.now)
  one.count('/.env', undefined, ctx.now)
  for (let i = 0; i < 3; i += 1) other.count('/a.asp?id=1', undefined, later(ctx.now, 1))
  await Promise.all([keepMissing(ctx, counted(one)), keepMissing(ctx, counted(other))])
  expect((await listMissing(ctx, {})).missing).toMatchObject([
    {
      ...{ address: '/a.asp?id=1', hits: 5, referrer: 'www.baidu.com' },
      ...{ firstSeenAt: ctx.now, lastSeenAt: later(ctx.now, 1) },
    },
  ])
  expect((await listMissing(ctx, { kind: 'probes' })).missing).toMatchObject([{ address: '/.env' }])
  expect(one.take()).toEqual([])
})

it('keeps what comes again through a flood of what comes once', () => {
  const tally = new MissingTally()
  for (let i = 0; i < 50_000; i += 1) {
    tally.count(`/${i}.html`, undefined, new Date())
    if (i % 100 === 0) tally.count('/wanted.htm', undefined, new Date())
  }
  const taken = counted(tally)
  expect(taken.length).toBe(2_000)
  expect(taken.find(({ address }) => address === '/wanted.htm')?.hits).toBe(500)
})

it('keeps a bounded number, those that are asked for most, and for a while', async () => {
  const ctx = await testCtx()
  const seen = { firstSeenAt: ctx.now, lastSeenAt: ctx.now, referrer: null }
  const missed = Array.from({ length: 30 }, (_, i) => ({ ...seen, address: `/${i}`, hits: i + 1 }))
  const probes = Array.from({ length: 30 }, (_, i) => ({ ...seen, address: `/${i}/.env`, hits: 1_000 }))
  await keepMissing(ctx, [...missed, ...probes], { missed: 10, probes: 5 })
  const kept = async (kind: 'missed' | 'probes') =>
    (await listMissing(ctx, { kind })).missing.map(({ address }) => address)
  expect(await kept('missed')).toEqual(
    missed
      .map(({ address }) => address)
      .toReversed()
      .slice(0, 10),
  )
  expect((await kept('probes')).length).toBe(5)
  await keepMissing({ ...ctx, now: later(ctx.now, 89) }, [])
  expect((await kept('missed')).length).toBe(10)
  await keepMissing({ ...ctx, now: later(ctx.now, 91) }, [])
  expect([...(await kept('missed')), ...(await kept('probes'))]).toEqual([])
})

it('is listed no longer once it is ignored, and goes on counting', async () => {
  const ctx = await testCtx()
  const tally = new MissingTally()
  const count = async () => {
    tally.count('/a', undefined, ctx.now)
    await keepMissing(ctx, counted(tally))
  }
  await count()
  const [row] = (await listMissing(ctx, {})).missing
  const id = row?.id ?? 0
  await ignoreMissing(ctx, { id, ignored: true })
  await count()
  expect((await listMissing(ctx, {})).missing).toEqual([])
  expect((await listMissing(ctx, { kind: 'ignored', q: 'A' })).missing).toMatchObject([{ id, hits: 2 }])
  await ignoreMissing(ctx, { id, ignored: false })
  expect((await listMissing(ctx, {})).missing).toMatchObject([{ id, hits: 2 }])
  await expect(ignoreMissing(ctx, { id: 99, ignored: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('is forgotten once it leads somewhere', async () => {
  const ctx = await testCtx()
  const tally = new MissingTally()
  for (const address of ['/show.asp?id=1', '/show.asp?id=2', '/b']) tally.count(address, undefined, ctx.now)
  await keepMissing(ctx, counted(tally))
  await addRedirect(ctx, { from: '/show.asp?id=*', to: '/notices/$1' })
  expect((await listMissing(ctx, {})).missing).toMatchObject([{ address: '/b' }])
})

it('goes on where the page before ended, and is for who manages redirects', async () => {
  const ctx = await testCtx()
  await ctx.db.execute(sql`
    insert into missing_address (address, hits, first_seen_at, last_seen_at)
    select '/' || n, 1 + n % 3, now(), now() from generate_series(1, 120) n`)
  const seen: number[] = []
  let after: string | undefined
  do {
    const { missing, next } = await listMissing(ctx, { after })
    seen.push(...missing.map(({ hits }) => hits))
    after = next
  } while (after !== undefined)
  expect(seen).toEqual([3, 2, 1].flatMap((hits) => Array(40).fill(hits)))
  const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
  await expect(listMissing({ ...ctx, actor }, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(ignoreMissing({ ...ctx, actor }, { id: 1, ignored: true })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
