import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect, inject, it, onTestFinished, vi } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { isOwner } from '#lib/db/migrate.ts'
import { dropDatabase } from '#lib/db/testing.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { startJobs } from './start.ts'

/** A database with an owner and a role for the server, as a careful administrator sets it up. */
const ownedApart = async () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: inject('testServerUrl') })
  await admin.connect()
  await admin.query(`CREATE ROLE ${name}_owner LOGIN PASSWORD 'x'`)
  await admin.query(`CREATE ROLE ${name}_server LOGIN PASSWORD 'x'`)
  await admin.query(`GRANT ${name}_owner TO CURRENT_USER`)
  await admin.query(`CREATE DATABASE ${name} OWNER ${name}_owner`)
  onTestFinished(async () => {
    await dropDatabase(inject('testServerUrl'), name)
    await admin.query(`DROP ROLE ${name}_owner, ${name}_server`)
    await admin.end()
  })
  const urlOf = (role: string) => {
    const url = new URL(inject('testServerUrl'))
    Object.assign(url, { pathname: name, username: `${name}_${role}`, password: 'x' })
    return url.href
  }
  return { owner: urlOf('owner'), server: urlOf('server') }
}

/** The modules as a process with this environment has them. */
const inProcess = async (env: Record<string, string>) => {
  vi.resetModules()
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  return import('./prepareDatabase.ts')
}

it('lets the server work on tables that it does not own, and change no audit trail', async () => {
  const { owner, server } = await ownedApart()
  const { prepareDatabase } = await inProcess({ DATABASE_OWNER_URL: owner })
  const { total } = await prepareDatabase(server)
  expect(await prepareDatabase(server)).toEqual({ applied: 0, total })
  expect([await isOwner(owner), await isOwner(server)]).toEqual([true, false])

  const asServer = await inProcess({ DATABASE_OWNER_URL: '' })
  expect(await asServer.prepareDatabase(server)).toEqual({ applied: 0, total })
  const db = openDatabase(server)
  const said: string[] = []
  const stop = await startJobs(server, (sentence) => said.push(sentence))
  onTestFinished(async () => {
    await stop()
    await closeDatabase(db)
  })
  const ctx = { db, actor: { kind: 'system', name: 'test' }, now: new Date() } as const
  const { news } = await testColumns(ctx)
  await publishDraft(ctx, await createNotice(ctx, plainNotice(news)))
  for (const change of [
    "UPDATE audit_event SET actor = 'somebody else'",
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    'ALTER TABLE audit_event DISABLE TRIGGER ALL',
    'DROP TRIGGER audit_event_append_only ON audit_event',
    'DELETE FROM approval',
    'DELETE FROM migration',
  ]) {
    const refused = db.$client.query(change)
    await expect(refused, change).rejects.toThrow(/permission denied|must be owner/)
  }
  expect(said).toEqual([])
})
