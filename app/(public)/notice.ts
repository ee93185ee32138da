import { notFound } from 'next/navigation'
import { cache } from 'react'
import { showsWithdrawn } from '#lib/cache/shows.ts'
import { columnPath, noticePath } from '#lib/core/addresses.ts'
import { isLanguage, type Language } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import type { NoticePage } from '#lib/public/dto.ts'
import { readNotice, readWithdrawal } from '#lib/public/notice.ts'
import { columnOf } from './column.ts'

/** The notice of an address, with its column; or why it is gone. A 404 where there never was one. */
export const noticeOf = cache(async (lang: string, id: string) => {
  if (!isLanguage(lang) || !/^[1-9]\d{0,14}$/.test(id)) notFound()
  const notice = await readNotice(database(), lang, Number(id))
  if (!notice) return withdrawalOf(lang, Number(id))
  return { notice, withdrawal: undefined, ...(await columnOf(lang, notice.columnSlug)) }
})

const withdrawalOf = async (lang: Language, id: number) => {
  const withdrawal = await readWithdrawal(database(), lang, id)
  if (!withdrawal) notFound()
  showsWithdrawn()
  return { notice: undefined, withdrawal, ...(await columnOf(lang, withdrawal.columnSlug)) }
}

/** Address of the page that shows a notice: its column's, where that is a single page. */
export const pagePathOf = (lang: Language, notice: NoticePage): string =>
  notice.columnKind === 'page' ? columnPath(lang, notice.columnSlug) : noticePath(lang, notice.id)
