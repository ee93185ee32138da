import { expect, it } from 'vitest'
import { fileTexts } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { storeBytes } from '#lib/media/storeBytes.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { reindexNotice } from '#lib/search/reindexNotice.ts'
import { readSearch } from './search.ts'

const marked = (parts: { text: string; isHit: boolean }[]) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('')

it('shows what was found as readers see it, with the words in it, and what is over as such', async () => {
  const ctx = await testCtx()
  const { exams } = await testColumns(ctx)
  const sha256 = await storeBytes(ctx.db, Buffer.from('a file'), 'application/pdf')
  const publish = async (title: string) => {
    const content = {
      title,
      bodyHtml: '<p>第一段。</p><p>请各校做好臨瀾招生。</p>',
      documentNumber: '临教〔2026〕3号',
    }
    const { id } = await createNotice(ctx, {
      columnId: exams,
      content: { ...content, attachments: [{ sha256, name: '附件1：名单.pdf' }] },
    })
    await publishDraft(ctx, { id })
    return id
  }
  const [shown, over, gone] = [
    await publish('招生公告'),
    await publish('招生通知'),
    await publish('招生启事'),
  ]
  await expireNotice(ctx, { id: over })
  await withdrawNotice(ctx, { id: gone, reason: '有误' })
  const find = (query: string, pageSize = 20) =>
    readSearch(ctx.db, { lang: 'zh', query, sort: 'date', page: 1, pageSize }, ctx.now)

  const { items, columns, pages } = await find('招生 临澜')
  expect(items.map(({ id, isExpired }) => ({ id, isExpired }))).toEqual([
    { id: over, isExpired: true },
    { id: shown, isExpired: false },
  ])
  const [, item] = items
  expect(item).toMatchObject({
    ...{
      href: `/notices/${shown}`,
      publishedAt: ctx.now,
      documentNumber: '临教〔2026〕3号',
      attachments: [],
    },
    column: { id: exams, name: '招生考试', slug: 'exams' },
  })
  expect(marked(item?.title ?? [])).toBe('[招生]公告')
  expect(marked(item?.passage ?? [])).toBe('第一段。 请各校做好[臨瀾][招生]。')
  expect(columns.map(({ slug, count }) => [slug, count])).toEqual([
    ['notices', 2],
    ['exams', 2],
  ])
  expect(pages).toBe(1)
  expect((await find('招生', 1)).pages).toBe(2)

  expect((await find('潮汐表')).items).toEqual([])
  await ctx.db.insert(fileTexts).values({ sha256, text: '扫描件：潮汐表', state: 'read', readAt: ctx.now })
  await ctx.db.transaction((tx) => reindexNotice(tx, shown))
  const [inFile] = (await find('潮汐表')).items
  expect(inFile?.id).toBe(shown)
  expect(inFile?.attachments.map(({ name }) => name)).toEqual(['附件1：名单.pdf'])
})
