import './quickStart.mjs'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { openDatabase } from './database.mjs'
import { Failure } from './failure.mjs'
import { install } from './install.mjs'
import { onModernNode } from './modernNode.mjs'
import { dataDir, ROOT } from './paths.mjs'
import { assertDatabaseUrl, assertPortFree, assertWritable, listenFailure, wantedPort } from './preflight.mjs'
import { report } from './report.mjs'
import { createShutdown } from './shutdown.mjs'
import { createSteps } from './steps.mjs'
import { say } from './words.mjs'

const SCRIPT = fileURLToPath(new URL('../start.mjs', import.meta.url))
const HOST = process.env.HOST || '0.0.0.0'

/** Set by the older Node that installed the packages and then handed over to this one. */
const handedOver = Number(process.env.GAOSHI_BEGAN)
const began = handedOver || Date.now()
const { step, total } = createSteps({ columns: [14, 42], began })
const onWait = () => console.log(`  (${say('waiting')})`)

let shutdown = createShutdown()
let serving = false

/** `--dev`: pages come fresh from Next.js as their sources change, and nothing is built beforehand. */
const wantsDevelopment = () => {
  try {
    return parseArgs({ options: { dev: { type: 'boolean', default: false } } }).values.dev
  } catch {
    throw new Failure('fail.options', { options: process.argv.slice(2).join(' ') })
  }
}

const prepare = async () => {
  process.chdir(ROOT)
  wantsDevelopment()
  const port = wantedPort()
  assertDatabaseUrl()
  await assertPortFree(port, HOST)
  assertWritable(dataDir())
  console.log(`\n${say('title')}\n`)
  await step(
    say('step.packages'),
    () => install(onWait),
    (done) => say(done ? 'packages.installed' : 'packages.present'),
  )
}

const run = async () => {
  const port = wantedPort()
  const dev = wantsDevelopment()
  process.env.NODE_ENV = dev ? 'development' : 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.DATA_DIR = dataDir()
  await step(
    say('step.database'),
    () => openDatabase(shutdown, fail),
    (how) => say(`database.${how}`),
  )
  const databaseUrl = process.env.DATABASE_URL ?? ''
  await step(say('step.migrations'), () => migrations(databaseUrl), describeMigrations)
  const content = await step(say('step.demo'), () => demo(databaseUrl), describeDemo)
  if (!dev)
    await step(
      say('step.build'),
      () => build(onWait),
      (done) => say(done ? 'build.made' : 'build.current'),
    )
  const { port: actual } = await step(
    say('step.server'),
    () => server({ port, host: HOST, dev }),
    () => say('server.ready'),
  )
  total()
  const address = `http://localhost:${actual}`
  const lines = [
    say('address', { address }),
    await deskLine(databaseUrl, address, content),
    say('address.stop'),
  ]
  console.log(`\n${lines.filter(Boolean).join('\n')}`)
}

/** How to get at the desk, where that is not known already. */
const deskLine = async (url, address, content) => {
  if (content?.people) {
    const { logins, password } = content.people
    return say('desk.people', { address, logins: logins.join(', '), password })
  }
  const { canAnybodySignIn } = await import('#lib/users/canAnybodySignIn.ts')
  return (await canAnybodySignIn(url)) ? '' : say('desk.nobody', { address })
}

const migrations = async (url) => (await import('#lib/jobs/prepareDatabase.ts')).prepareDatabase(url)
const describeMigrations = ({ applied }) =>
  say(applied ? 'migrations.applied' : 'migrations.none', { applied })

const demo = async (url) => {
  if (process.env.GAOSHI_DEMO === '0') return null
  return (await import('#lib/demo/load.ts')).loadDemoIfEmpty(url)
}
const describeDemo = (done) =>
  done ? say(done.loaded ? 'demo.loaded' : 'demo.present', done) : say('demo.off')

const server = async (options) => {
  const { serve } = await import('#server/main.ts')
  const started = await serve(options).catch((error) => {
    throw listenFailure(error, options)
  })
  shutdown.add(() => within(10_000, started.close()))
  serving = true
  return started
}

/** Readers who are slow to take their pages are not waited for without end. */
const within = (milliseconds, work) => Promise.race([work, setTimeout(milliseconds)])

/** What fails because a signal is ending us is no failure. */
const fail = async (error) => {
  if (shutdown.begun()) return
  await report(error)
  await shutdown.end()
  process.exit(1)
}

const main = async () => {
  if (!handedOver) await prepare()
  shutdown.release()
  process.env.GAOSHI_BEGAN = String(began)
  if (!(await onModernNode(SCRIPT))) return
  delete process.env.GAOSHI_BEGAN
  shutdown = createShutdown({
    onSignal: () => console.log(`\n${say('stopping')}`),
    onEnd: () => console.log(say('stopped')),
    codeOf: (code) => (serving ? 0 : code),
  })
  process.on('uncaughtException', fail)
  await run()
}

main().catch(fail)
