/** An address of earlier days that leads to where something is now. */
export interface FormerAddress {
  id: number
  path: string
}
