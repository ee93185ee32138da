import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database, Db } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { importRedirects } from '#lib/redirects/importRedirects.ts'
import { keepMissing } from './keepMissing.ts'
import { listMissing } from './listMissing.ts'
import { openFormerAddresses } from './openFormerAddresses.ts'

it('writes down together what readers were sent on by, and what they missed', async () => {
  const ctx = await testCtx(new Date())
  const { id } = await addRedirect(ctx, { from: '/a/*', to: '/b/$1' })
  const said: string[] = []
  const open = () =>
    openFormerAddresses({ db: ctx.db as Database, isPage: () => false, log: (text) => said.push(text) })
  const servers = [open(), open()]
  for (const { find, missed } of servers) {
    for (let i = 0; i < 5; i += 1) expect(await find(`/a/${i}`)).toBe(`/b/${i}`)
    expect(await find('/nothing')).toBeUndefined()
    missed('/nothing', 'https://x.example/secret?a=1')
  }
  const hits = async () => (await ctx.db.select().from(redirects))[0]
  expect((await hits())?.hits).toBe(0)
  await Promise.all(servers.map(({ write }) => write()))
  expect(await hits()).toMatchObject({ id, hits: 10, lastHitAt: expect.any(Date) })
  expect((await listMissing(ctx, {})).missing).toMatchObject([
    { address: '/nothing', hits: 2, referrer: 'x.example' },
  ])
  servers[0]?.missed('/later', undefined)
  await Promise.all(servers.map(({ close }) => close()))
  expect((await listMissing(ctx, { q: 'later' })).missing).toMatchObject([{ hits: 1 }])
  expect((await hits())?.hits).toBe(10)
  expect(said).toEqual([])
})

it('keeps what it counted where it cannot be written down, and counts it once', async () => {
  const ctx = await testCtx(new Date())
  const { id } = await addRedirect(ctx, { from: '/a', to: '/b' })
  const said: string[] = []
  const server = openFormerAddresses({
    db: ctx.db as Database,
    isPage: () => false,
    log: (text) => said.push(text),
  })
  const rename = (from: string, to: string) => ctx.db.execute(sql.raw(`alter table ${from} rename to ${to}`))
  for (const table of ['redirect', 'missing_address']) {
    await server.find('/a')
    server.missed('/nothing', undefined)
    await rename(table, 'away')
    await server.write()
    await rename('away', table)
  }
  expect(said.length).toBe(2)
  await server.find('/a')
  server.missed('/nothing', 'https://x.example/')
  await server.close()
  expect(await ctx.db.select().from(redirects)).toMatchObject([{ id, hits: 3 }])
  expect((await listMissing(ctx, {})).missing).toMatchObject([{ hits: 3, referrer: 'x.example' }])
})

it('counts later what somebody is changing, and keeps nobody waiting', async () => {
  const ctx = await testCtx(new Date())
  const { id: first } = await addRedirect(ctx, { from: '/a', to: '/x' })
  const { id: second } = await addRedirect(ctx, { from: '/b', to: '/x' })
  const { find, write, close } = openFormerAddresses({
    db: ctx.db as Database,
    isPage: () => false,
    log: () => undefined,
  })
  for (const address of ['/a', '/b']) await find(address)
  const hits = async () =>
    (await ctx.db.select().from(redirects).orderBy(redirects.id)).map((row) => row.hits)
  const change = (db: Db, id: number) =>
    db.update(redirects).set({ toPath: '/y' }).where(eq(redirects.id, id))
  await ctx.db.transaction(async (tx) => {
    await change(tx, second)
    await write()
    expect(await hits()).toEqual([1, 0])
    await change(tx, first)
  })
  await close()
  expect(await hits()).toEqual([1, 1])
})

it('comes in no circle with an import of what it counts as missing', async () => {
  const ctx = await testCtx(new Date())
  const seen = { hits: 1, firstSeenAt: ctx.now, lastSeenAt: ctx.now, referrer: null }
  for (const address of ['/b', '/a']) await keepMissing(ctx, [{ address, ...seen }])
  const lines = ['/b', '/a'].map((from, i) => ({ line: i + 1, from, to: '/x', coversBelow: false }))
  const waiting = async () => {
    const { rows } = await ctx.db.execute(sql`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
    return rows.length
  }
  const take = (tx: Db, address: string) =>
    tx.execute(sql`select from missing_address where address = ${address} for update nowait`)
  const importing = await ctx.db.transaction(async (tx) => {
    // As `keepMissing` does: in the order of addresses.
    await take(tx, '/a')
    const started = importRedirects(ctx, { lines })
    await expect.poll(waiting).toBe(1)
    await take(tx, '/b')
    return { started }
  })
  expect(await importing.started).toMatchObject({ added: 2 })
  expect((await listMissing(ctx, {})).missing).toEqual([])
})
