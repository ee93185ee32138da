import { z } from 'zod'
import { dayAfter, instantAt, localDate } from '#lib/core/time.ts'
import { type Asking, ask } from './ask.ts'
import { type Outcome, PushFailure } from './outcome.ts'

interface Site {
  /** The site as it is registered there. */
  site: string
  token: string
  host: string
}

const count = z.number().int().nonnegative()
const list = z.array(z.string()).default([])

const taken = z.object({ success: count, remain: count.optional(), not_same_site: list, not_valid: list })
const refused = z.object({ error: z.union([z.number(), z.string()]), message: z.string().default('') })

const NOT_SAME_SITE = 'is not of the site that is registered'
const NOT_VALID = 'is no valid address'

/**
 * Submits addresses to Baidu (普通收录, 主动推送): one a line. It says how many it took and how many more it takes today;
 * one batch that is larger than what is left it refuses whole.
 * @throws PushFailure
 */
export const pushToBaidu = async (
  { site, token, host }: Site,
  urls: string[],
  asking: Asking,
): Promise<Outcome> => {
  const url = new URL('/urls', host)
  url.search = new URLSearchParams({ site, token }).toString()
  const init = { headers: { 'content-type': 'text/plain' }, body: urls.join('\n') }
  const { status, text, retryAt } = await ask(url, init, asking)
  if (retryAt && (status === 429 || status === 503))
    return { sent: [], refused: new Map(), waiting: urls, pausedUntil: retryAt, error: `${status}` }
  const answer = jsonIn(text)
  const success = taken.safeParse(answer).data
  if (status === 200 && success) return outcomeOf(success, urls, asking.now)
  const failure = refused.safeParse(answer).data
  if (failure && /over.?quota/i.test(failure.message)) return overQuota(urls, asking.now)
  throw new PushFailure(
    failure
      ? `${failure.error} ${failure.message.slice(0, 200)}`
      : `${status}, and no answer that can be read`,
  )
}

const outcomeOf = (answer: z.output<typeof taken>, urls: string[], now: Date): Outcome => {
  const wrong = new Map([
    ...answer.not_same_site.map((url): [string, string] => [url, NOT_SAME_SITE]),
    ...answer.not_valid.map((url): [string, string] => [url, NOT_VALID]),
  ])
  const right = urls.filter((url) => !wrong.has(url))
  return {
    sent: right.slice(0, answer.success),
    refused: new Map([...wrong].filter(([url]) => urls.includes(url))),
    waiting: right.slice(answer.success),
    ...(answer.remain !== undefined && quota(answer.remain, now)),
    ...(answer.success < right.length && { pausedUntil: nextDay(now), error: 'took fewer than it was sent' }),
  }
}

/** Nobody knows how many it would take: half of that is tried, until it takes none. */
const overQuota = (urls: string[], now: Date): Outcome => ({
  ...{ sent: [], refused: new Map(), waiting: urls, error: 'over quota' },
  ...quota(Math.floor(urls.length / 2), now),
})

const quota = (remaining: number, now: Date) => ({
  ...{ remaining, quotaResetsAt: nextDay(now) },
  ...(remaining === 0 && { pausedUntil: nextDay(now) }),
})

/** Its day is that of Beijing. */
const ZONE = 'Asia/Shanghai'
const nextDay = (now: Date): Date => instantAt(dayAfter(localDate(now, ZONE)), '00:00', ZONE)

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
