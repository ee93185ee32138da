import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startThrowaway } from '#lib/db/embedded/throwaway.ts'
import { migrate } from '#lib/db/migrate.ts'
import type {} from '#lib/db/testing.ts'

const TEMPLATE = 'test_template'

/** Before the tests of a project: a PostgreSQL server of their own, with a migrated database to copy. */
export default async (project: TestProject) => {
  const server = await startThrowaway({ namespaces: process.env.GAOSHI_USER_NAMESPACES !== '0' })
  try {
    await migrate(await createTemplate(server.url))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServerUrl', server.url)
  project.provide('testTemplate', TEMPLATE)
  return () => server.stop()
}

const createTemplate = async (serverUrl: string) => {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = TEMPLATE
  return url.href
}
