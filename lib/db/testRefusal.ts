import type { SQL } from 'drizzle-orm'
import type { Ctx } from './ctx.ts'

/** Name of the constraint that refuses a statement, right away or at commit; undefined where none does. */
export const refusalOf = async ({ db }: Ctx, statement: SQL): Promise<string | undefined> => {
  const error = await db.execute(statement).catch((thrown: Error) => thrown)
  if (!(error instanceof Error)) return undefined
  return (error.cause as { constraint?: string }).constraint ?? String(error.cause)
}
