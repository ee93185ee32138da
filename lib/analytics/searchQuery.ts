const LONGEST = 60

/** Numbers of telephones, identity cards and accounts, and mail addresses: nobody's business. */
const PERSONAL = /\d{7}|(?:\d[\s.()-]?){9}|@/

/**
 * A query as it is counted: in one spelling, without signs of no weight. Undefined where it is empty, longer than
 * anything that many would type, or looks like somebody's number or address.
 */
export const countedQuery = (typed: string): string | undefined => {
  if (typed.length > 10 * LONGEST) return undefined
  const query = typed
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .toLowerCase()
  if (query === '' || Array.from(query).length > LONGEST || query.includes('\ufffd')) return undefined
  return PERSONAL.test(query) ? undefined : query
}
