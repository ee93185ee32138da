import type { ErrorParams } from '#lib/core/errors.ts'

/** An address of earlier days that leads to where something is now. */
export interface FormerAddress {
  id: number
  path: string
}

/** A redirect as the desk lists it. */
export interface RedirectDto {
  id: number
  from: string
  to: string
  coversBelow: boolean
  hits: number
  lastHitAt: Date | null
  createdBy: string
  createdAt: Date
}

export interface RedirectPage {
  redirects: RedirectDto[]
  /** How many there are in all that fit. */
  count: number
  next: string | undefined
}

/** What becomes of one line of a table. */
export interface PlannedLine {
  line: number
  from: string
  to: string
  coversBelow: boolean
  outcome: 'new' | 'changed' | 'same' | 'wrong'
  /** Where it led before, for one that is changed. */
  was?: string
  /** Why it is wrong, by its sentence under `errors`, and in which field. */
  reason?: string
  field?: string
  params?: ErrorParams
}

/** Where an address leads. */
export interface LeadDto {
  address: string
  steps: { from: string; to: string }[]
  /** `page`: something stands there; `elsewhere`: it leads to another site; `nowhere`: readers are told that there is nothing. */
  end: 'page' | 'elsewhere' | 'nowhere' | 'loop'
}

/** The same with the words for what is wrong. */
export interface ForeseenLine extends PlannedLine {
  problem: string | undefined
}
