import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Database of the test server that is there to make others from. */
    testServerUrl: string
    /** Name of the migrated, empty database that tests copy. */
    testTemplate: string
  }
}

export type FreshDatabase = {
  url: string
  /** Drops the database, whoever is still connected. */
  close(): Promise<void>
}

/**
 * A migrated database without content that belongs to the calling test alone, on the server of the test run.
 * A copy takes some 12 ms in memory, so a file, or even each test, may have its own.
 */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const server = inject('testServerUrl')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await execute(server, `CREATE DATABASE ${name} STRATEGY FILE_COPY TEMPLATE ${inject('testTemplate')}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, close: () => dropDatabase(server, name) }
}

/** A database with nothing in it at all, for tests of migrations; its address. */
export const emptyDatabase = async (name: string): Promise<string> => {
  const server = inject('testServerUrl')
  await execute(server, `DROP DATABASE IF EXISTS ${name}`)
  await execute(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  return url.href
}

/**
 * Drops a database of a test. Whoever is still connected is thrown out, which is refused while the server itself vacuums there: it gives way
 * to the plain command only.
 */
export const dropDatabase = (server: string, name: string) =>
  execute(server, `DROP DATABASE ${name} WITH (FORCE)`).catch(() => execute(server, `DROP DATABASE ${name}`))

const execute = async (url: string, statement: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
