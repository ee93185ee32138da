import PQueue from 'p-queue'
import { noticePath } from '#lib/core/addresses.ts'
import { isLanguage } from '#lib/core/text.ts'
import { database } from '#lib/db/client.ts'
import { logFailure } from '#lib/next/problem.ts'
import { suggestTitles } from '#lib/search/suggestTitles.ts'

/** They take turns: connections to the database are for pages and editors. */
const turns = new PQueue({ concurrency: 2 })
const MOST_WAITING = 50

const MOST = 8
/** What is longer is no beginning of a title. */
const LONGEST = 60

/** Titles in which the typed words stand (`?lang=zh&q=…`), with their addresses; none for whatever makes no sense. */
export const GET = async (request: Request): Promise<Response> => {
  const given = new URL(request.url).searchParams
  const lang = given.get('lang')
  const typed = given.get('q')?.trim() ?? ''
  if (!isLanguage(lang) || typed === '' || typed.length > LONGEST) return answer([])
  if (turns.size >= MOST_WAITING) return answer([], 503)
  try {
    const found = await turns.add(() => suggestTitles(database(), lang, typed, MOST))
    return answer(found.map(({ noticeId, title }) => ({ title, href: noticePath(lang, noticeId) })))
  } catch (error) {
    logFailure(error)
    return answer([], 503)
  }
}

const answer = (suggestions: { title: string; href: string }[], status = 200): Response =>
  Response.json(suggestions, {
    status,
    headers: {
      'cache-control': status === 200 ? 'public, max-age=60' : 'no-store',
      'x-robots-tag': 'noindex',
    },
  })
