import pg from 'pg'
import { DomainError } from '#lib/core/errors.ts'
import { DATABASE } from './initialise.ts'
import type { Postmaster } from './postmaster.ts'

/** The address of the portal's database on a server. */
export const urlOf = ({ port }: Postmaster, password: string) =>
  `postgres://${DATABASE}:${password}@127.0.0.1:${port}/${DATABASE}`

/**
 * Makes sure that the server takes the password we have.
 * @throws DomainError UNAVAILABLE `database.refused` where it does not
 */
export const assertAnswers = async (url: string, folder: string) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new DomainError('UNAVAILABLE', 'database.refused', { folder, message })
  } finally {
    await client.end()
  }
}
