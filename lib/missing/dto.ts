/** An address that was asked for and is not there. */
export interface MissingDto {
  id: number
  address: string
  hits: number
  firstSeenAt: Date
  lastSeenAt: Date
  /** Host of a page with a link to it. */
  referrer: string | null
}

export interface MissingPage {
  missing: MissingDto[]
  next: string | undefined
}
