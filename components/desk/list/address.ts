import { type ListFilter, listFilter } from '#lib/review/schema.ts'

/** What the address of a list says: by the names of its filter, as text. */
export type ListParams = { [Name in keyof ListFilter]?: string | undefined }

const NAMES = Object.keys(listFilter.shape) as (keyof ListFilter)[]
const DEFAULTS: ListParams = { sort: 'changed', order: 'desc', size: '50' }

/** Of an address what a list knows; what it takes for granted is left out. */
export const paramsOf = (given: Iterable<[string, unknown]>): ListParams => {
  const values = Object.fromEntries(given)
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = values[name]
      const isSaid = typeof value === 'string' && value !== '' && value !== DEFAULTS[name]
      return isSaid ? [[name, value]] : []
    }),
  )
}

/** The address of a screen or a handler that shows this list. */
export const addressOf = (path: string, params: ListParams): string => {
  const query = new URLSearchParams(Object.entries(paramsOf(Object.entries(params))) as [string, string][])
  return query.size > 0 ? `${path}?${query}` : path
}

export const LIST_SCREEN = '/desk/notices'
export const LIST_HANDLER = '/api/desk/notices'
