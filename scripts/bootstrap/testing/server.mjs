// A production server on a throwaway database with the demo content, for the end-to-end tests, with a single sign-on
// and a mail server beside it. Says on one line what the tests need to know, and ends when its standard input does,
// however its parent came to its end.
import '../quickStart.mjs'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { report } from '../report.mjs'
import { createShutdown } from '../shutdown.mjs'
import { freePort } from './freePort.mjs'
import { startIdentityProvider } from './identityProvider.mjs'
import { startMailServer } from './mailServer.mjs'

const shutdown = createShutdown()
// Next.js prints as well, and this line must be the first.
const print = process.stdout.write.bind(process.stdout)
process.stdout.write = process.stderr.write.bind(process.stderr)

const main = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gaoshi-e2e-'))
  shutdown.add(() => rm(folder, { recursive: true, force: true }))
  Object.assign(process.env, { NODE_ENV: 'production', DATA_DIR: folder })
  const { startThrowaway } = await import('#lib/db/embedded/throwaway.ts')
  const database = await startThrowaway({ namespaces: process.env.GAOSHI_USER_NAMESPACES !== '0' })
  shutdown.add(() => database.stop())
  process.env.DATABASE_URL = database.url
  // Before anything reads the environment, which is done once.
  const port = await freePort()
  const PUBLIC_URL = `http://127.0.0.1:${port}`
  Object.assign(process.env, { PORT: String(port), PUBLIC_URL })
  for (const beside of [
    await startIdentityProvider(PUBLIC_URL),
    await startMailServer(join(folder, 'mails')),
  ]) {
    shutdown.add(() => beside.stop())
    Object.assign(process.env, beside.env)
  }
  const { migrate } = await import('#lib/db/migrate.ts')
  await migrate(database.url)
  const { loadDemoIfEmpty } = await import('#lib/demo/load.ts')
  await loadDemoIfEmpty(database.url)
  const { serve } = await import('#server/main.ts')
  const server = await serve({ port, host: '127.0.0.1' })
  shutdown.add(() => server.close())
  const { SMTP_URL, MAIL_FROM } = process.env
  const settings = JSON.stringify({ PUBLIC_URL, SMTP_URL, MAIL_FROM })
  const said = {
    E2E_BASE_URL: PUBLIC_URL,
    E2E_SETTINGS: settings,
    DATABASE_URL: database.url,
    DATA_DIR: folder,
  }
  print(`${JSON.stringify(said)}\n`)
  process.stdin.resume()
  await once(process.stdin, 'end')
}

main()
  .catch(async (error) => {
    await report(error)
    process.exitCode = 1
  })
  .finally(async () => {
    await shutdown.end()
    process.exit()
  })
