/**
 * Whether `If-None-Match` names what would be sent: `*`, or a list of entity tags, which are compared weakly
 * (RFC 9110, section 13.1.2).
 */
export const hasAlready = (ifNoneMatch: string | null, etag: string): boolean => {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  const wanted = etag.replace(/^W\//, '')
  return Array.from(ifNoneMatch.matchAll(/"[^"]*"/g), ([tag]) => tag).includes(wanted)
}
