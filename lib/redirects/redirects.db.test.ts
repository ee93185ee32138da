import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { auditEvents, invalidations, redirects } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testSite } from '#lib/review/testSite.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { addRedirect } from './addRedirect.ts'
import { changeRedirect } from './changeRedirect.ts'
import { importRedirects } from './importRedirects.ts'
import { leadOf } from './leadOf.ts'
import { listRedirects } from './listRedirects.ts'
import { planRedirects } from './plan.ts'
import { previewImport } from './previewImport.ts'
import { removeRedirect } from './removeRedirect.ts'
import { restoreRedirect } from './restoreRedirect.ts'

const kept = async ({ db }: Awaited<ReturnType<typeof testCtx>>) => {
  const rows = await db.select().from(redirects).orderBy(redirects.fromPath)
  return rows.map(({ fromPath, toPath }) => [fromPath, toPath])
}

describe('a redirect', () => {
  it('is kept in one form, and shortened to one step from both sides', async () => {
    const ctx = await testCtx()
    await addRedirect(ctx, { from: 'http://old.school.cn/A.asp?b=2&A=1', to: '/b' })
    await addRedirect(ctx, { from: '/C//', to: '/a.asp?a=1&b=2&from=x' })
    expect(await kept(ctx)).toEqual([
      ['/a.asp?a=1&b=2', '/b'],
      ['/c', '/b'],
    ])
    await addRedirect(ctx, { from: '/b', to: 'https://x.example/' })
    expect((await kept(ctx)).map(([, to]) => to)).toEqual(Array(3).fill('https://x.example/'))
    expect(await ctx.db.select().from(invalidations)).toMatchObject(Array(3).fill({ tag: 'redirects' }))
  })

  it('never takes readers from a page, in a circle, or to where the desk is', async () => {
    const { ctx, shown } = await testSite()
    await addColumn(ctx, { slug: 'living', name: '栏目' })
    await addRedirect(ctx, { from: '/a', to: '/b' })
    const refused = async (from: string, to: string, coversBelow = false) =>
      addRedirect(ctx, { from, to, coversBelow }).catch(({ reason, params }) => [reason, params.field])
    expect(await refused(`/notices/${shown.id}`, '/x')).toEqual(['redirects.page-there', 'from'])
    expect(await refused('/columns/Living/2', '/x')).toEqual(['redirects.page-there', 'from'])
    for (const from of [
      '/search',
      '/search?q=*',
      '/en/accessibility',
      '/rss.xml',
      '/columns/living/atom.xml',
    ])
      expect(await refused(from, '/x')).toEqual(['redirects.page-there', 'from'])
    expect(await refused('/', '/x')).toEqual(['redirects.reserved', 'from'])
    expect(await refused('/desk/notices', '/x')).toEqual(['redirects.reserved', 'from'])
    expect(await refused('/*', '/x')).toEqual(['redirects.reserved', 'from'])
    expect(await refused('x', '/x')).toEqual(['redirects.bad-from', 'from'])
    expect(await refused('/x', 'javascript:1')).toEqual(['redirects.bad-to', 'to'])
    expect(await refused('/x/*', '/$2')).toEqual(['redirects.bad-placeholder', 'to'])
    expect(await refused('/x/**', '/')).toEqual(['redirects.bad-wildcards', 'from'])
    expect(await refused('/x?a=1', '/', true)).toEqual(['redirects.bad-below', 'coversBelow'])
    expect(await refused('/b', '/A')).toEqual(['redirects.loop', 'to'])
    expect(await refused('/b/*', '/b/c/$1')).toEqual(['redirects.loop', 'to'])
    expect(await refused('/A', '/x')).toEqual(['redirects.taken', 'from'])
    expect(await kept(ctx as never)).toEqual([['/a', '/b']])
    for (const from of ['/columns/living?id=7', '/search?id=7', '/columns/living/old.htm'])
      expect(await addRedirect(ctx, { from, to: '/x' })).toMatchObject({ to: '/x' })
  })

  it('can be changed, removed and brought back, with its hits', async () => {
    const ctx = await testCtx()
    const { id } = await addRedirect(ctx, { from: '/a', to: '/b' })
    await addRedirect(ctx, { from: '/z', to: '/y' })
    expect(await changeRedirect(ctx, { id, from: '/A', to: '/z' })).toEqual({ id, to: '/y' })
    await expect(changeRedirect(ctx, { id, from: '/z', to: '/q' })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    await ctx.db.update(redirects).set({ hits: 7, lastHitAt: ctx.now }).where(eq(redirects.id, id))
    await removeRedirect(ctx, { id })
    await expect(removeRedirect(ctx, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await restoreRedirect(ctx, { id })).toEqual({ from: '/a' })
    await expect(restoreRedirect(ctx, { id })).rejects.toMatchObject({ code: 'CONFLICT' })
    const [row] = await ctx.db.select().from(redirects).where(eq(redirects.fromPath, '/a'))
    expect(row).toMatchObject({ toPath: '/y', hits: 7, lastHitAt: ctx.now })
    const events = await ctx.db.select().from(auditEvents).orderBy(auditEvents.id)
    expect(events.map(({ action }) => action)).toEqual(
      ['added', 'added', 'saved', 'removed', 'restored'].map((verb) => `redirect.${verb}`),
    )
  })

  it('is for who may manage them', async () => {
    const ctx = await testCtx()
    const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
    const asWriter = { ...ctx, actor }
    for (const attempt of [
      addRedirect(asWriter, { from: '/a', to: '/b' }),
      changeRedirect(asWriter, { id: 1, from: '/a', to: '/b' }),
      removeRedirect(asWriter, { id: 1 }),
      restoreRedirect(asWriter, { id: 1 }),
      listRedirects(asWriter, {}),
      leadOf(asWriter, { address: '/a' }),
      importRedirects(asWriter, { lines: [{ line: 1, from: '/a', to: '/b', coversBelow: false }] }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('leads nowhere else when two are written at once', async () => {
    const ctx = await testCtx()
    const came = await Promise.allSettled([
      addRedirect(ctx, { from: '/a', to: '/b' }),
      addRedirect(ctx, { from: '/b', to: '/a' }),
    ])
    expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })
})

const lines = (...rows: [from: string, to: string, coversBelow?: boolean][]) =>
  rows.map(([from, to, coversBelow = false], i) => ({ line: i + 1, from, to, coversBelow }))

describe('a table', () => {
  it.each([
    { there: ['/x', '/b/x'], line: ['/b/*', '/$1'], outcome: 'wrong' },
    { there: ['/x', '/b/y'], line: ['/b/*', '/$1'], outcome: 'new' },
    { there: ['/x/*', '/b/$1'], line: ['/b', '/x', true], outcome: 'wrong' },
    { there: ['/x', '/b'], line: ['/b', '/x'], outcome: 'wrong' },
  ] as const)('sees what goes round by a line: $line beside $there', async ({ there, line, outcome }) => {
    const existing = [{ id: 1, from: there[0], to: there[1], coversBelow: false }]
    const [from, to, coversBelow] = line
    const planned = await planRedirects({
      ...{ existing, lines: lines([from, to, coversBelow]), living: new Set(), site: 'http://own.example' },
    })
    expect(planned).toMatchObject([{ outcome }])
  })

  it('is foreseen line by line, and taken in whole or not at all', async () => {
    const ctx = await testCtx()
    await importRedirects(ctx, { lines: lines(['/a', '/b'], ['/s', '/t']) })
    const wanted = lines(
      ['/a', '/c'],
      ['/S', '/t'],
      ['/n', '/a'],
      ['/n', '/x'],
      ['/l', '/m'],
      ['/m', '/l'],
      ['', ''],
    )
    const outcomes = (await previewImport(ctx, { lines: wanted })).map(({ outcome, reason, to }) => [
      outcome,
      reason ?? to,
    ])
    expect(outcomes).toEqual([
      ['changed', '/c'],
      ['same', '/t'],
      ['new', '/c'],
      ['wrong', 'redirects.twice'],
      ['wrong', 'redirects.loop'],
      ['wrong', 'redirects.loop'],
      ['wrong', 'redirects.bad-from'],
    ])
    await expect(importRedirects(ctx, { lines: wanted })).rejects.toMatchObject({
      reason: 'redirects.line-wrong',
      params: { line: 4 },
    })
    expect(await importRedirects(ctx, { lines: wanted.slice(0, 3) })).toEqual({
      added: 1,
      changed: 1,
      same: 1,
    })
    expect(await kept(ctx)).toEqual([
      ['/a', '/c'],
      ['/n', '/c'],
      ['/s', '/t'],
    ])
  })

  it('of many thousands of lines is taken in within seconds', async () => {
    const ctx = await testCtx()
    const many = Array.from({ length: 20_000 }, (_, i): [string, string] => [
      `/show.asp?id=${i}`,
      `/notices/${i + 1}`,
    ])
    const began = performance.now()
    expect((await importRedirects(ctx, { lines: lines(...many) })).added).toBe(20_000)
    expect(performance.now() - began).toBeLessThan(20_000)
    await expect(importRedirects(ctx, { lines: lines(...many, ['/a', '/b']) })).rejects.toMatchObject({
      reason: 'redirects.too-many-lines',
    })
    const { count, redirects: first, next } = await listRedirects(ctx, {})
    expect([count, first.length]).toEqual([20_000, 50])
    const { redirects: second } = await listRedirects(ctx, { after: next })
    expect(second[0]?.id).toBe((first.at(-1)?.id ?? 0) - 1)
  })

  it('has no more wildcards than can be gone through', async () => {
    const ctx = await testCtx()
    const many = Array.from({ length: 501 }, (_, i): [string, string] => [`/a${i}/*`, '/x'])
    await expect(importRedirects(ctx, { lines: lines(...many) })).rejects.toMatchObject({
      reason: 'redirects.line-wrong',
    })
  })
})

it('finds redirects by what their addresses say, in Chinese as well, and by how often they are used', async () => {
  const ctx = await testCtx()
  await importRedirects(ctx, { lines: lines(['/通知/1', '/b'], ['/a_1', '/c'], ['/ab1', '/d']) })
  await ctx.db.update(redirects).set({ hits: sql`id * 10` }).where(sql`to_path <> '/d'`)
  const found = async (filter: object) => (await listRedirects(ctx, filter)).redirects.map(({ to }) => to)
  expect(await found({ q: '通知' })).toEqual(['/b'])
  expect(await found({ q: 'A_1' })).toEqual(['/c'])
  expect(await found({ sort: 'hits' })).toEqual(['/c', '/b', '/d'])
  await expect(found({ q: 'a\0' })).rejects.toMatchObject({ code: 'INVALID' })
})

it.each([
  ['/columns/old', '/columns/old/1'],
  ['/notices/99', '/zh/notices/99'],
  ['/zh/columns/old/', '/columns/old'],
  ['/notices/99', '/Notices/99?utm_source=x'],
])('refuses %s → %s, which the door would lead back', async (from, to) => {
  const { ctx } = await testSite()
  await expect(addRedirect(ctx, { from, to })).rejects.toMatchObject({ reason: 'redirects.loop' })
})

it('keeps addresses of pages by the one name of each', async () => {
  const { ctx, shown } = await testSite()
  await addRedirect(ctx, { from: '/zh/columns/old/1', to: `/zh/notices/${shown.id}/?from=x#top` })
  expect((await listRedirects(ctx, {})).redirects).toMatchObject([
    { from: '/columns/old', to: `/notices/${shown.id}#top` },
  ])
})

it('says where an address leads, step by step', async () => {
  const { ctx, shown } = await testSite()
  await addRedirect(ctx, { from: '/x', to: '/y/1' })
  await addRedirect(ctx, { from: '/y/*', to: `/notices/${shown.id}` })
  await addRedirect(ctx, { from: '/e', to: 'https://x.example/' })
  const lead = async (address: string) => {
    const { steps, end } = await leadOf(ctx, { address })
    return [...steps.map(({ to }) => to), end]
  }
  expect(await lead('/x')).toEqual(['/y/1', `/notices/${shown.id}`, 'page'])
  expect(await lead('http://localhost:3000/e?a=1')).toEqual(['https://x.example/', 'elsewhere'])
  expect(await lead('/nothing')).toEqual(['nowhere'])
  expect(await lead(`/notices/${shown.id}?from=x`)).toEqual(['page'])
  await addRedirect(ctx, { from: '/?p=7', to: '/x' })
  expect(await lead('/?p=7')).toEqual([`/notices/${shown.id}`, 'page'])
  expect(await lead('/?p=8')).toEqual(['page'])
  expect(await lead(`/zh/notices/${shown.id}/`)).toEqual(['page'])
  await expect(leadOf(ctx, { address: 'https://elsewhere.example/' })).rejects.toMatchObject({
    code: 'INVALID',
  })
})
