import type { SearchFacets } from './dto.ts'
import type { Group } from './newestHits.ts'
import type { Columns } from './plan.ts'

/** In which columns, those above them included, and in which years hits stand. */
export const facetsOf = (groups: readonly Group[], columns: Columns): SearchFacets => {
  const counts = new Map<number, number>()
  const years = new Map<number, number>()
  for (const { columnIds, year, count } of groups) {
    for (const id of withThoseAbove(columnIds, columns)) counts.set(id, (counts.get(id) ?? 0) + count)
    years.set(year, (years.get(year) ?? 0) + count)
  }
  return {
    columns: Array.from(columns, ([id, { name, slug }]) => ({
      id,
      name,
      slug,
      count: counts.get(id) ?? 0,
    })).filter(({ count }) => count > 0),
    years: Array.from(years, ([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year),
  }
}

/** A column and all below it. */
export const belowOf = (columns: Columns, columnId: number): number[] => {
  const below = [columnId]
  for (const id of below) for (const [child, { parent }] of columns) if (parent === id) below.push(child)
  return below
}

const withThoseAbove = (ids: readonly number[], columns: Columns): Set<number> => {
  const all = new Set<number>()
  for (const id of ids)
    for (let at: number | null | undefined = id; at != null && !all.has(at); at = columns.get(at)?.parent)
      all.add(at)
  return all
}
