import type { Db } from '#lib/db/client.ts'
import { readRules } from './queries.ts'
import { Rules } from './rules.ts'

/**
 * Where an address leads by the table as it is; undefined where it leads nowhere.
 * @throws where it takes more than one step
 */
export const testLead = async (db: Db, path: string): Promise<string | undefined> => {
  const { steps, isLoop } = new Rules(await readRules(db)).follow(path)
  if (steps.length > 1 || isLoop) throw new Error(`${path} leads on by ${steps.length} steps`)
  return steps[0]?.to
}
