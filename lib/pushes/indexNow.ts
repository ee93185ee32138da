import { type Asking, ask } from './ask.ts'
import { type Outcome, PushFailure } from './outcome.ts'

interface Site {
  /** Address of the site, without a trailing slash. */
  site: string
  key: string
  endpoint: string
}

/** Pauses where it throttles without saying for how long. */
const PAUSE_MS = 10 * 60_000

/**
 * Tells the search engines behind an IndexNow endpoint that addresses changed (indexnow.org, documentation): they are
 * taken with 200 or 202.
 * @throws PushFailure
 */
export const pushToIndexNow = async (
  { site, key, endpoint }: Site,
  urls: string[],
  asking: Asking,
): Promise<Outcome> => {
  const body = { host: new URL(site).host, key, keyLocation: `${site}/${key}.txt`, urlList: urls }
  const init = { headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
  const { status, retryAt } = await ask(new URL(endpoint), init, asking)
  if (status === 200 || status === 202) return { sent: urls, refused: new Map(), waiting: [] }
  if (status === 429 || (status === 503 && retryAt)) {
    const pausedUntil = retryAt ?? new Date(asking.now.getTime() + PAUSE_MS)
    return { sent: [], refused: new Map(), waiting: urls, pausedUntil, error: MEANINGS[429] ?? '' }
  }
  throw new PushFailure(`${status}${MEANINGS[status] ? ` ${MEANINGS[status]}` : ''}`)
}

const MEANINGS: Record<number, string> = {
  400: 'Bad Request',
  403: 'the key was not accepted',
  422: 'the addresses do not belong to the host of the key',
  429: 'too many requests',
}
