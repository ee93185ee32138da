import type { ColumnNode } from '#lib/columns/dto.ts'
import { columnPath, feedPath, markdownPath, sitemapPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { siteUrl } from '#lib/env.ts'
import { documentResponse } from '#lib/next/documentResponse.ts'
import { readHome } from '#lib/public/home.ts'
import { pageOf } from '../../read.ts'

/** What there is on the site, for machine readers (llmstxt.org): columns, the newest notices as Markdown, feeds. */
export const GET = async (_request: Request, { params }: RouteContext<'/[lang]/llms'>) => {
  const { lang, chrome, t } = await pageOf((await params).lang)
  const { site, columns } = chrome
  const { lead, blocks } = await readHome(database(), lang, new Date())
  const notices = [...(lead ? [lead] : []), ...blocks.flatMap(({ items }) => items)]
  const link = (name: string, path: string, note = '') =>
    `- [${onOneLine(name)}](${siteUrl()}${path})${note && `: ${onOneLine(note)}`}`
  const lines = [
    `# ${onOneLine(site.name)}`,
    ...(site.description ? ['', `> ${onOneLine(site.description)}`] : []),
    ...['', t('crawlers.markdown'), '', `## ${t('crawlers.columns')}`, ''],
    ...withBelow(columns)
      .filter(({ kind }) => kind !== 'link')
      .map(({ name, slug, description }) => link(name, columnPath(lang, slug), description)),
    ...['', `## ${t('crawlers.newest')}`, ''],
    ...[...new Map(notices.map((each) => [each.id, each])).values()]
      .toSorted((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime())
      .map(({ id, title }) => link(title, markdownPath(lang, id))),
    ...['', '## Optional', ''],
    link('Atom', feedPath(lang, 'atom')),
    link('Sitemap', sitemapPath()),
    '',
  ]
  return documentResponse('text/plain', lines.join('\n'))
}

/** Columns with all that stand below them, in the order of the tree. */
const withBelow = (columns: ColumnNode[]): ColumnNode[] =>
  columns.flatMap((column) => [column, ...withBelow(column.children)])

/** As text of Markdown on one line, whose brackets end no link. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').replace(/[[\]\\]/g, '\\$&')
