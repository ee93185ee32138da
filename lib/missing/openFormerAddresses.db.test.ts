import { expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { redirects } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { listMissing } from './listMissing.ts'
import { openFormerAddresses } from './openFormerAddresses.ts'

it('writes down together what readers were sent on by, and what they missed', async () => {
  const ctx = await testCtx(new Date())
  const { id } = await addRedirect(ctx, { from: '/a/*', to: '/b/$1' })
  const said: string[] = []
  const open = () =>
    openFormerAddresses({ db: ctx.db as Database, isPage: () => false, log: (text) => said.push(text) })
  const servers = [open(), open()]
  for (const { find, missed, moved } of servers) {
    for (let i = 0; i < 5; i += 1) expect(await find(`/a/${i}`)).toBe(`/b/${i}`)
    moved('/a/x')
    expect(await find('/nothing')).toBeUndefined()
    missed('/nothing', 'https://x.example/secret?a=1')
  }
  const hits = async () => (await ctx.db.select().from(redirects))[0]
  expect((await hits())?.hits).toBe(0)
  await Promise.all(servers.map(({ write }) => write()))
  expect(await hits()).toMatchObject({ id, hits: 12, lastHitAt: expect.any(Date) })
  expect((await listMissing(ctx, {})).missing).toMatchObject([
    { address: '/nothing', hits: 2, referrer: 'x.example' },
  ])
  servers[0]?.missed('/later', undefined)
  await Promise.all(servers.map(({ close }) => close()))
  expect((await listMissing(ctx, { q: 'later' })).missing).toMatchObject([{ hits: 1 }])
  expect((await hits())?.hits).toBe(12)
  expect(said).toEqual([])
})
