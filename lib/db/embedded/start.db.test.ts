import { mkdir, mkdtemp, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { query } from './fixtures/query.ts'
import { type EmbeddedServer, startEmbedded } from './start.ts'

let dataDir: string
let servers: EmbeddedServer[]

const start = async (options: { namespaces?: boolean } = {}) => {
  const server = await startEmbedded({ dataDir, ...options })
  servers.push(server)
  return server
}

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'gaoshi-embedded-'))
  servers = []
})

afterEach(async () => {
  for (const server of servers) await server.stop()
  await rm(dataDir, { recursive: true })
})

test('keeps what was written from one start to the next', async () => {
  const first = await start()
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  await expect(query(first.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
  const second = await start()
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('gives a database in UTF-8, behind a password, on the loopback address, to a role that is no superuser', async () => {
  const { url } = await start()
  const [facts] = await query(
    url,
    `SELECT current_database() AS database, usesuper, datlocale, pg_encoding_to_char(encoding) AS encoding,
       current_setting('listen_addresses') AS address
     FROM pg_user, pg_database WHERE usename = current_user AND datname = current_database()`,
  )
  const address = '127.0.0.1'
  expect(facts).toEqual({
    database: 'gaoshi',
    usesuper: false,
    datlocale: 'C.UTF-8',
    encoding: 'UTF8',
    address,
  })
  for (const username of ['gaoshi', 'postgres']) {
    const guess = Object.assign(new URL(url), { username, password: 'guess' })
    await expect(query(guess.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/)
  }
  expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600)
})

test('begins anew where setting up was interrupted', async () => {
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true })
  await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18')
  const { url } = await start()
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('starts where the number in postmaster.pid belongs to another program by now', async () => {
  await (await start()).stop()
  const lines = [process.pid, join(dataDir, 'postgres'), 0, 5432, '', '127.0.0.1', '0 0', 'ready', '']
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), lines.join('\n'))
  const { url } = await start()
  expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('says what the log says where the server does not start', async () => {
  await (await start()).stop()
  await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'nonsense_setting = 1\n')
  await expect(start()).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    reason: 'database.did-not-start',
    params: { log: expect.stringContaining('nonsense_setting') },
  })
})

test('says that a folder cannot be written to', async () => {
  await writeFile(join(dataDir, 'file'), '')
  await expect(startEmbedded({ dataDir: join(dataDir, 'file', 'below') })).rejects.toMatchObject({
    reason: 'database.folder-not-writable',
  })
})

test('says that the password is lost', async () => {
  await (await start()).stop()
  await writeFile(join(dataDir, 'postgres.password'), 'another')
  await expect(start()).rejects.toMatchObject({ reason: 'database.refused' })
  expect(await stat(join(dataDir, 'postgres', 'postmaster.pid')).catch((error) => error.code)).toBe('ENOENT')
})

if (process.getuid?.() === 0) {
  test('runs as another user where root may not use namespaces', async () => {
    const first = await start({ namespaces: false })
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    const { uid } = await stat(join(dataDir, 'postgres'))
    expect(uid).not.toBe(0)
    await first.stop()
    const second = await start()
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.stop()
    await rm(dirname(await realpath(join(dataDir, 'postgres'))), { recursive: true })
  })
}
