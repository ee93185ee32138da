/** What somebody may be: each role is granted for the whole site, or for a column and all below it. */
export const ROLES = ['writer', 'reviewer', 'publisher', 'administrator', 'auditor'] as const
export type Role = (typeof ROLES)[number]

export interface Grant {
  role: Role
  /** The column that it holds for, with all below it; the whole site where it is null. */
  columnId: number | null
}
