import { textOfBody } from '#lib/core/html.ts'
import { localMonth } from '#lib/core/time.ts'
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
/** Later words of the longest texts are not found. */
const SEARCHED_OF_BODY = 200_000

export const indexRow = (notice: Findable, timeZone: string): IndexRow => {
  const { id, lang, publishedAt, columnIds, title } = notice
  const body = textOfBody(notice.bodyHtml)
  const all = new Lexemes()
    .add(title, 'A', { isTitle: true })
    .add(notice.documentNumber, 'A')
    .add(notice.indexNumber, 'A')
    .add(notice.subtitle, 'B')
    .add(notice.summary, 'B')
    .add(notice.keywords.join('\n'), 'B')
    .add(body.slice(0, SEARCHED_OF_BODY), 'C')
  for (const { name, text } of notice.attachments) all.add(name, 'D').add(text, 'D')
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
