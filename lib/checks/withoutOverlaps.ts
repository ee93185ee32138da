import { type Finding, SEVERITIES } from './finding.ts'

const keyOf = ({ place: { part, index } }: Finding): string => `${part} ${index}`

const overlap = (a: Finding, b: Finding): boolean =>
  a.place.start < b.place.end && b.place.start < a.place.end

/**
 * Keeps one of findings that lie over each other: the graver; of equals one with a mend; then the one given
 * first. What is left can be mended in one pass.
 */
export const withoutOverlaps = (findings: readonly Finding[]): Finding[] => {
  const byImportance = findings
    .filter(({ place }) => place.end > place.start)
    .map((finding, order) => ({ finding, order }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity) ||
        Number(a.finding.mend === null) - Number(b.finding.mend === null) ||
        a.order - b.order,
    )
  const kept = new Map<string, Finding[]>()
  for (const { finding } of byImportance) {
    const places = kept.get(keyOf(finding)) ?? []
    insert(places, finding)
    kept.set(keyOf(finding), places)
  }
  return [...kept.values()].flat()
}

/** Puts a finding into places sorted by their start, unless its own is taken. */
const insert = (places: Finding[], finding: Finding): void => {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle]?.place.start ?? 0) < finding.place.start) low = middle + 1
    else high = middle
  }
  const neighbours = [places[low - 1], places[low]]
  if (neighbours.some((neighbour) => neighbour && overlap(neighbour, finding))) return
  places.splice(low, 0, finding)
}
