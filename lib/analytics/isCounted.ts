import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'

/**
 * Whether a view that was reported with these headers is one to count: by a person's browser, from a page of this site,
 * of somebody who looks at it and has not asked to be left out.
 */
export const isCounted = (headers: IncomingHttpHeaders): boolean => {
  const agent = headers['user-agent']
  if (!agent || isbot(agent)) return false
  if (headers.dnt === '1' || headers['sec-gpc'] === '1') return false
  if (/prefetch|prerender/.test(`${headers['sec-purpose']} ${headers.purpose}`)) return false
  return isFromHere(headers)
}

/** Browsers say where a request comes from by one of these headers, or both. */
const isFromHere = ({ 'sec-fetch-site': site, origin, host }: IncomingHttpHeaders): boolean => {
  if (site !== undefined) return site === 'same-origin'
  if (!origin || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
