import { textOfBody } from '#lib/core/html.ts'
import { localMonth } from '#lib/core/time.ts'
import { env } from '#lib/env.ts'
import { columnWord, Lexemes } from './lexemes.ts'
import type { Findable } from './readTexts.ts'

/** What the index has of a notice; a pure function of what readers see of it. */
export interface IndexRow {
  noticeId: number
  lang: string
  publishedAt: Date
  month: number
  columnIds: number[]
  title: string
  titleVector: string
  allVector: string
  bodyText: string
}

/** Passages are taken from there. */
const KEPT_OF_BODY = 20_000
/** Later words of the longest texts are not found, nor those of further files where the first ones are that long. */
const SEARCHED_OF_BODY = 200_000
const SEARCHED_OF_FILES = 300_000

/** Cuts what readers see of some notices into words; readers have their turns meanwhile. */
export const indexRows = async (notices: readonly Findable[]): Promise<IndexRow[]> => {
  const rows: IndexRow[] = []
  for (const notice of notices) rows.push(await indexRow(notice, env().TIME_ZONE))
  return rows
}

const indexRow = async (notice: Findable, timeZone: string): Promise<IndexRow> => {
  const { id, lang, publishedAt, columnIds, title } = notice
  const body = textOfBody(notice.bodyHtml)
  const all = new Lexemes()
    .add(title, 'A', { isTitle: true })
    .add(notice.documentNumber, 'A')
    .add(notice.indexNumber, 'A')
    .add(notice.subtitle, 'B')
    .add(notice.summary, 'B')
    .add(notice.keywords.join('\n'), 'B')
  await all.addLong(body.slice(0, SEARCHED_OF_BODY), 'C')
  let left = SEARCHED_OF_FILES
  for (const { name, text } of notice.attachments) {
    await all.add(name, 'D').addLong(text.slice(0, left), 'D')
    left = Math.max(0, left - text.length)
  }
  const titleVector = new Lexemes().add(title, 'A', { isTitle: true })
  for (const columnId of columnIds) {
    titleVector.addMark(columnWord(columnId))
    all.addMark(columnWord(columnId))
  }
  return {
    ...{ noticeId: id, lang, publishedAt, columnIds, title },
    month: monthNumber(localMonth(publishedAt, timeZone)),
    titleVector: String(titleVector),
    allVector: String(all),
    bodyText: body.slice(0, KEPT_OF_BODY).toWellFormed(),
  }
}

/** A month (`YYYY-MM-…`), counted from the year 0. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
