/** What people can be looked for by, by the names that the address has. */
export const FILTERS = ['q', 'role', 'columnId', 'state', 'factor', 'seen'] as const
export type Filter = Partial<Record<(typeof FILTERS)[number], string | undefined>>
