/** What the audit trail can be looked through for, by the names that the address has. */
export const FILTERS = ['actor', 'action', 'notice', 'address', 'from', 'to'] as const
export type Filter = Partial<Record<(typeof FILTERS)[number], string | undefined>>
