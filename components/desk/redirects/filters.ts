/** What each list can be looked through for, by the names that its address has. */
export const REDIRECT_FILTERS = ['q', 'sort'] as const
export const MISSING_FILTERS = ['q', 'kind'] as const
export const PUSH_FILTERS = ['q', 'engine', 'state'] as const

export type Filter = Record<string, string | undefined>

/** Where the lists are read. */
export const READ = {
  redirects: '/api/desk/redirects',
  missing: '/api/desk/missing',
  pushes: '/api/desk/pushes',
} as const
