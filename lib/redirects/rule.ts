/** Where a former address leads. `from` is in canonical form and lower case, as `keyOfAddress` makes it. */
export interface Rule {
  id: number
  from: string
  to: string
  /** Whether what lay below the one lies below the other as well. */
  coversBelow: boolean
}

/** What a rule makes of an address. */
export interface Step<R extends Rule = Rule> {
  rule: R
  to: string
}

/** Where an address leads in the end, and by which rules. */
export interface Way<R extends Rule = Rule> {
  steps: Step<R>[]
  /** True where it comes back to where it was, or never ends. */
  isLoop: boolean
}
