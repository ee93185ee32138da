/** Words of which a text has all; one ending in `:*` stands for all words that begin so. */
export type Conjunction = string[]

/** What a piece of a query asks for. */
export interface Read {
  /** One alternative of each has to be there. */
  terms: Conjunction[][]
  /** The same, where nothing else is asked for. */
  weak: Conjunction[][]
  /** Where it stands in a title as it was typed. */
  inTitle: Conjunction[][]
  /** What to highlight. */
  words: string[]
  /** The piece itself; a single letter or number with the character beside it. */
  part: string
}
