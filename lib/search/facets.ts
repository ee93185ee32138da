import type { SearchFacets } from './dto.ts'
import type { Candidate } from './newestHits.ts'

/** In which columns, those above them included, and in which years hits stand. */
export const facetsOf = (
  hits: readonly Candidate[],
  parents: ReadonlyMap<number, number | null>,
): SearchFacets => {
  const columns = new Map<number, number>()
  const years = new Map<number, number>()
  for (const { columnIds, month } of hits) {
    for (const id of withThoseAbove(columnIds, parents)) columns.set(id, (columns.get(id) ?? 0) + 1)
    const year = Math.floor(month / 12)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  return {
    columns: Array.from(columns, ([columnId, count]) => ({ columnId, count })),
    years: Array.from(years, ([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
  }
}

const withThoseAbove = (ids: readonly number[], parents: ReadonlyMap<number, number | null>): Set<number> => {
  const all = new Set<number>()
  for (const id of ids)
    for (let at: number | null | undefined = id; at != null && !all.has(at); at = parents.get(at)) all.add(at)
  return all
}
