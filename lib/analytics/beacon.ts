/** A page that counts how often it is looked at; the home page and the search are one page each. */
export interface ViewedPage {
  kind: 'home' | 'search' | 'column' | 'notice'
  id: number
}

export interface Beacon extends ViewedPage {
  /** The other site by whose link the reader came. */
  host: string | undefined
}

/** The longest message that a page sends, in bytes. */
export const LONGEST_BEACON = 200

const BEACON = /^(?:(home|search)|(column|notice)\/([1-9]\d{0,14}))(?: ([a-z0-9][a-z0-9.-]{0,98}[a-z0-9]))?$/

/** What a page says when somebody looks at it: `notice/12`, or `notice/12 www.example.org`; undefined for anything else. */
export const readBeacon = (text: string): Beacon | undefined => {
  const [whole, alone, numbered, id, host] = BEACON.exec(text) ?? []
  if (whole === undefined) return undefined
  return { kind: (alone ?? numbered) as ViewedPage['kind'], id: Number(id ?? 0), host }
}
