import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { addColumn } from '#lib/columns/addColumn.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { testSite } from '#lib/review/testSite.ts'
import { testCtx } from './testCtx.ts'
import { refusalOf } from './testRefusal.ts'

it.each([
  sql`update audit_event set actor = 'nobody'`,
  sql`delete from audit_event`,
  sql`truncate audit_event`,
])('the audit trail is only ever added to (%#)', async (forgery) => {
  const { ctx } = await testSite()
  expect(await refusalOf(ctx, forgery)).toBe('audit_event_append_only')
})

it('a finding speaks of a revision of its own notice', async () => {
  const { ctx, draft, shown } = await testSite()
  const crossed = sql`insert into finding (notice_id, revision_id, rule, severity, part, index, start, "end", excerpt)
    values (${draft.id}, ${shown.revisionId}, 'x', 'warn', 'title', 0, 0, 1, '通')`
  expect(await refusalOf(ctx, crossed)).toBe('finding_revision_fk')
})

it('a notice hangs on columns of its language that are no links', async () => {
  const { ctx, draft } = await testSite()
  const english = await addColumn(ctx, { slug: 'news', name: 'News', lang: 'en' })
  const link = await addColumn(ctx, { slug: 'x', name: 'x', kind: 'link', linkUrl: 'https://x.example' })
  for (const { id } of [english, link]) {
    const listed = sql`insert into notice_further_column (notice_id, column_id, lang) values (${draft.id}, ${id}, 'zh')`
    expect(await refusalOf(ctx, listed)).toBe('further_column_fk')
    const moved = sql`update notice set column_id = ${id} where id = ${draft.id}`
    expect(await refusalOf(ctx, moved)).toBe('notice_column_fk')
  }
  const foreign = sql`insert into notice_further_column (notice_id, column_id, lang) values (${draft.id}, ${english.id}, 'en')`
  expect(await refusalOf(ctx, foreign)).toBe('further_column_notice_fk')
})

it('a column that holds notices cannot become a link', async () => {
  const { ctx, columns } = await testSite()
  const link = (id: number) =>
    sql`update "column" set kind = 'link', link_url = 'https://x.example' where id = ${id}`
  expect(await refusalOf(ctx, link(columns.exams))).toBe('notice_column_fk')
  await createNotice(ctx, plainNotice(columns.news, '通知', [columns.notices]))
  expect(await refusalOf(ctx, link(columns.notices))).toBe('further_column_fk')
  await ctx.db.execute(sql`delete from notice_further_column`)
  expect(await refusalOf(ctx, link(columns.notices))).toBeUndefined()
})

it('an image has some width in every size', async () => {
  const { ctx } = await testSite()
  const sha256 = 'b'.repeat(64)
  await ctx.db.execute(
    sql`insert into stored_file (sha256, bytes, media_type) values (${sha256}, 1, 'image/png')`,
  )
  await ctx.db.execute(sql`insert into image (sha256, width, height) values (${sha256}, 1, 1)`)
  const flat = sql`insert into image_variant (image_sha256, width, format, sha256) values (${sha256}, 0, 'webp', ${sha256})`
  expect(await refusalOf(ctx, flat)).toBe('image_variant_width')
})

it('every foreign key has an index, so that what it refers to can be changed without reading a whole table', async () => {
  const { db } = await testCtx()
  const { rows } = await db.execute(sql`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype = 'f' and not exists (
      select 1 from pg_index where indrelid = conrelid and indkey[0] = conkey[1])`)
  expect(rows).toEqual([])
})
