import { checkTexts } from './checkTexts.ts'
import type { Finding, Part, PartTexts } from './finding.ts'

/**
 * Replaces what the findings propose to replace; findings without a mend leave their text as it is. Takes the
 * texts that were checked and gives them back in the same order and number, so that a segment taken out of a
 * breadcrumb is left as an empty text. The findings must not overlap (`checkTexts` sees to that).
 */
export const applyMends = (parts: readonly PartTexts[], findings: readonly Finding[]): PartTexts[] => {
  const byText = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.place.part} ${finding.place.index}`
    const ofText = byText.get(key) ?? []
    ofText.push(finding)
    byText.set(key, ofText)
  }
  return parts.map(({ part, texts }) => ({
    part,
    texts: texts.map((text, index) => mended(text, byText.get(`${part} ${index}`) ?? [])),
  }))
}

const mended = (text: string, findings: readonly Finding[]): string => {
  const pieces: string[] = []
  let at = 0
  for (const { place, mend } of findings.toSorted((a, b) => a.place.start - b.place.start)) {
    if (mend === null) continue
    pieces.push(text.slice(at, place.start), mend)
    at = place.end
  }
  return pieces.join('') + text.slice(at)
}

/**
 * Mends until nothing that can be mended is left: taking a word out may join its neighbours to another. `mends`
 * are those applied, each with its place in the text as it stood then; `left` is what a person has to decide,
 * and so without a mend. Parts in `keep` stay as they are: what is found there is left.
 */
export const mendTexts = (
  parts: readonly PartTexts[],
  keep: readonly Part[] = [],
): { parts: PartTexts[]; mends: Finding[]; left: Finding[] } => {
  const mends: Finding[] = []
  let current = parts.map(({ part, texts }): PartTexts => ({ part, texts }))
  for (;;) {
    const findings = checkTexts(current)
    const now = findings.filter(({ mend, place }) => mend !== null && !keep.includes(place.part))
    if (now.length === 0) {
      return { parts: current, mends, left: findings.map((finding) => ({ ...finding, mend: null })) }
    }
    for (const finding of now) mends.push(finding)
    current = applyMends(current, now)
  }
}
