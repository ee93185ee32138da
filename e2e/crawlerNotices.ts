import { sql } from 'drizzle-orm'
import { addColumn } from '#lib/columns/addColumn.ts'
import { findColumn } from '#lib/columns/queries.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
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

const SLUG = 'crawl'
/** So many that a month has a second page. */
const OTHERS = 20
/** Any constant will do: tests that run at the same time make them once. */
const LOCK = 71_040_199

/** A notice that has everything there is to say of one, its translation, one that is over, one that is gone. */
export interface Made {
  slug: string
  full: number
  translated: number
  expired: number
  withdrawn: number
}

/** Those notices, in a column of their own, which are made when they are first asked for. */
export const makeNotices = (): Promise<Made> =>
  asProgram((ctx) =>
    ctx.db.transaction(async (db) => {
      await db.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
      return (await madeBefore(db)) ?? make({ ...ctx, db, now: new Date() })
    }),
  )

const madeBefore = async (db: Db): Promise<Made | undefined> => {
  const { rows } = await db.execute<{
    full: string
    translated: string
    expired: string
    withdrawn: string
  }>(sql`
    select t.zh_id as full, t.en_id as translated,
      (select id from notice where column_id = c.id and state = 'expired') as expired,
      (select id from notice where column_id = c.id and state = 'withdrawn') as withdrawn
    from "column" c join notice n on n.column_id = c.id join notice_translation t on t.zh_id = n.id
    where c.slug = ${SLUG} and c.lang = 'zh'`)
  const [row] = rows
  if (!row) return undefined
  const ids = { full: Number(row.full), translated: Number(row.translated) }
  return { slug: SLUG, ...ids, expired: Number(row.expired), withdrawn: Number(row.withdrawn) }
}

const make = async (ctx: Ctx): Promise<Made> => {
  const { id: columnId } = await addColumn(ctx, {
    ...{ slug: SLUG, name: '试<验>栏目', description: '说明 "&"' },
    ...{ keywords: ['甲', '乙'], columnType: '政策文件' },
  })
  const english = await findColumn(ctx.db, 'en', 'news')
  const publish = async (column: number, content: { title: string; bodyHtml: string }) => {
    const { id } = await createNotice(ctx, { columnId: column, content })
    await publishDraft(ctx, { id })
    return id
  }
  for (let i = 1; i <= OTHERS; i += 1) await publish(columnId, { title: `第${i}号`, bodyHtml: '<p>字</p>' })
  const full = await publish(columnId, FULL)
  const translated = await publish(english.id, { title: 'In English', bodyHtml: '<p>Words</p>' })
  await arrangeNotice(ctx, { id: full, place: { columnId, translationId: translated } })
  const expired = await publish(columnId, { title: '已结束', bodyHtml: '<p>字</p>' })
  await expireNotice(ctx, { id: expired })
  const withdrawn = await publish(columnId, { title: '已撤回', bodyHtml: '<p>字</p>' })
  await withdrawNotice(ctx, { id: withdrawn, reason: '内容有误' })
  return { slug: SLUG, full, translated, expired, withdrawn }
}
