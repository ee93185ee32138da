/** A report as the desk shows it. */
export interface ReportLine {
  id: number
  /** Address of the page, without host. */
  path: string
  notice: { id: number; title: string } | null
  columnName: string | null
  words: string
  quotation: string | null
  /** How its sender can be reached, for who may answer, as long as it is kept. */
  contact: string | null
  createdAt: Date
  closed: { at: Date; by: string; note: string } | null
  /** Whether whoever looks may close it, and open it again. */
  mayClose: boolean
  /** Whether its sender can be sent an answer. */
  canAnswer: boolean
}
