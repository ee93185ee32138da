import type { Page } from '@playwright/test'
import { addColumn } from '#lib/columns/addColumn.ts'
import { findColumn } from '#lib/columns/queries.ts'
import { noticePath } from '#lib/core/addresses.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { pageTypes } from './pages.ts'
import { asProgram } from './people.ts'

/** What the notice with everything says, character by character. */
export const FULL = {
  title: '关于“</script><!--”与《办法》的通知 & <b>',
  author: '闻 "澜" 岸',
  sourceName: '临澜市教育局办公室',
  summary: '摘要：<i>不是</i>标签\u0001，\u2028也不是换行。',
  keywords: ['课后服务', 'a<b'],
  bodyHtml:
    '<p>正文\u0008里有<a href="/columns/news">站内链接</a>。</p><table><tr><th>项目</th><th>数</th></tr><tr><td>合唱|齐唱</td><td>40</td></tr></table>',
}

/** A notice that has everything there is to say of one, its translation, one that is over, one that is gone. */
export const makeNotices = () =>
  asProgram(async (ctx) => {
    const slug = `crawl-${ctx.now.getTime()}`
    const { id: columnId } = await addColumn(ctx, {
      ...{
        slug,
        name: '试<验>栏目',
        description: '说明 "&"',
        keywords: ['甲', '乙'],
        columnType: '政策文件',
      },
    })
    const english = await findColumn(ctx.db, 'en', 'news')
    const publish = async (column: number, content: { title: string; bodyHtml: string }) => {
      const { id } = await createNotice(ctx, { columnId: column, content })
      await publishDraft(ctx, { id })
      return id
    }
    const full = await publish(columnId, FULL)
    const translated = await publish(english.id, { title: 'In English', bodyHtml: '<p>Words</p>' })
    await arrangeNotice(ctx, { id: full, place: { columnId, translationId: translated } })
    const expired = await publish(columnId, { title: '已结束', bodyHtml: '<p>字</p>' })
    await expireNotice(ctx, { id: expired })
    const withdrawn = await publish(columnId, { title: '已撤回', bodyHtml: '<p>字</p>' })
    await withdrawNotice(ctx, { id: withdrawn, reason: '内容有误' })
    return { slug, full, translated, expired, withdrawn }
  })

/** An address of every row of the table of pages in `docs/crawlers.md`. */
export const crawlerPages = async (page: Page): Promise<Record<string, string>> => {
  const { full, expired, withdrawn } = await makeNotices()
  return {
    ...(await pageTypes(page)),
    notice: noticePath('zh', full),
    'expired notice': noticePath('zh', expired),
    'withdrawn notice': noticePath('zh', withdrawn),
  }
}
