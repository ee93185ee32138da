/** What the library is asked for; an absent part asks for everything. */
export interface Filter {
  name?: string | undefined
  kind?: 'image' | 'document' | undefined
  mine?: '1' | undefined
  unused?: '1' | undefined
}

/** Handler of the library's list; the key under which all its answers are kept. */
export const LIBRARY = '/api/desk/media'

/** The question as it stands in an address, with the parts in one order. */
export const queryOf = (
  { name, kind, mine, unused }: Filter,
  more: Record<string, string | undefined> = {},
): string => {
  const params = new URLSearchParams()
  for (const [part, value] of Object.entries({ name, kind, mine, unused, ...more }))
    if (value) params.set(part, value)
  return params.size > 0 ? `?${params}` : ''
}

/** The question that an address asks. */
export const filterIn = (params: Pick<URLSearchParams, 'get'>): Filter => {
  const kind = params.get('kind')
  return {
    name: params.get('name')?.slice(0, 200) || undefined,
    kind: kind === 'image' || kind === 'document' ? kind : undefined,
    mine: params.get('mine') === '1' ? '1' : undefined,
    unused: params.get('unused') === '1' ? '1' : undefined,
  }
}
