const SITE = 'https://evil.example'
const { host } = new URL(SITE)

/** Headers of requests that come from no page of this site, by where they do. */
export const FROM_ELSEWHERE: Record<string, Record<string, string>> = {
  'nowhere that it says': {},
  'another site': { origin: SITE },
  'another site, which says that it is this one': {
    origin: SITE,
    host,
    'x-forwarded-host': host,
    forwarded: `host=${host}`,
  },
  'a document that hides where it is from': { origin: 'null' },
}
