import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { columns } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { addColumn } from './addColumn.ts'
import { columnTree, pathToColumn } from './queries.ts'
import type { NewColumn } from './schema.ts'

describe('addColumn', () => {
  it('builds a tree, in the order of adding', async () => {
    const ctx = await testCtx()
    await addColumn(ctx, { slug: 'notices', name: '通知公告' })
    await addColumn(ctx, { slug: 'news', name: '要闻' })
    await addColumn(ctx, { slug: 'exams', name: '考试', parent: 'notices' })
    const tree = await columnTree(ctx.db, 'zh')
    expect(tree.map((node) => node.slug)).toEqual(['notices', 'news'])
    expect(pathToColumn(tree, 'exams').map((node) => node.slug)).toEqual(['notices', 'exams'])
    expect(pathToColumn(tree, 'none')).toEqual([])
  })

  it('keeps slugs apart in a language, and languages apart', async () => {
    const ctx = await testCtx()
    await addColumn(ctx, { slug: 'news', name: '要闻' })
    await expect(addColumn(ctx, { slug: 'news', name: '又一个' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await addColumn(ctx, { slug: 'news', name: 'News', lang: 'en' })
    const child = addColumn(ctx, { slug: 'below', name: 'x', lang: 'en', parent: 'nowhere' })
    await expect(child).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it.each([
    ['a slug with capitals', { slug: 'News', name: 'x' }],
    ['an empty name', { slug: 'news', name: '  ' }],
    ['a link without an address', { slug: 'news', name: 'x', kind: 'link' as const }],
    ['a list with an address', { slug: 'news', name: 'x', linkUrl: 'https://x.example' }],
    [
      'an address that runs',
      { slug: 'news', name: 'x', kind: 'link' as const, linkUrl: 'javascript:alert(1)' },
    ],
    ...[
      '//evil.example',
      '/\\evil.example',
      '/\t/evil.example',
      'https://',
      'https:/\\evil.example',
      'x',
    ].map((linkUrl): [string, NewColumn] => [
      `the address ${JSON.stringify(linkUrl)}`,
      { slug: 'news', name: 'x', kind: 'link', linkUrl },
    ]),
  ])('refuses %s', async (_, input) => {
    const ctx = await testCtx()
    await expect(addColumn(ctx, input)).rejects.toMatchObject({ code: 'INVALID' })
    expect(await ctx.db.select().from(columns)).toEqual([])
  })

  it.each(['https://x.example', 'http://x.example:8080/a?b=c', '/columns/news', '/'])(
    'leads to %s',
    async (linkUrl) => {
      const ctx = await testCtx()
      await addColumn(ctx, { slug: 'elsewhere', name: 'x', kind: 'link', linkUrl })
      expect(await ctx.db.select({ linkUrl: columns.linkUrl }).from(columns)).toEqual([{ linkUrl }])
    },
  )

  it('puts nothing below a link', async () => {
    const ctx = await testCtx()
    await addColumn(ctx, { slug: 'elsewhere', name: 'x', kind: 'link', linkUrl: 'https://x.example' })
    await expect(addColumn(ctx, { slug: 'below', name: 'x', parent: 'elsewhere' })).rejects.toMatchObject({
      code: 'ILLEGAL_STATE',
      reason: 'columns.parent-is-link',
    })
  })

  it('cannot be made to stand below itself, whoever writes', async () => {
    const ctx = await testCtx()
    const a = await addColumn(ctx, { slug: 'a', name: 'a' })
    const b = await addColumn(ctx, { slug: 'b', name: 'b', parent: 'a' })
    const turned = ctx.db.update(columns).set({ parentId: b.id }).where(eq(columns.id, a.id))
    await expect(turned).rejects.toMatchObject({ cause: { constraint: 'column_no_cycle' } })
  })
})
