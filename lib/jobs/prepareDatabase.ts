import { isOwner, migrate } from '#lib/db/migrate.ts'
import { env } from '#lib/env.ts'
import { installJobs } from './boss.ts'

/**
 * Brings all tables up to date, those of the jobs included: what a server needs before it starts. The owner of the
 * tables does it, where DATABASE_OWNER_URL names one; a server that starts as a role without that right finds that
 * all is done.
 * @returns how many migrations were applied, and how many there are
 * @throws DomainError UNAVAILABLE where the database does not answer, is too old, or refuses a migration
 */
export const prepareDatabase = async (url: string): Promise<{ applied: number; total: number }> => {
  const ownerUrl = env().DATABASE_OWNER_URL
  const done = await migrate(url, ownerUrl)
  if (await isOwner(ownerUrl ?? url)) await installJobs(ownerUrl ?? url)
  // What the jobs brought is granted as well.
  if (ownerUrl !== undefined) await migrate(url, ownerUrl)
  return done
}
