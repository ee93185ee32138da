// `node scripts/checkLegacy.mjs FILE`: imports a real page that was broken into, by the command line as a
// person would, on a throwaway database. It must go into quarantine, and out of it once it is mended.
import { fileURLToPath } from 'node:url'
import { install } from './bootstrap/install.mjs'
import { onModernNode } from './bootstrap/modernNode.mjs'
import { ROOT } from './bootstrap/paths.mjs'
import { runProgram } from './bootstrap/runProgram.mjs'
import { createShutdown } from './bootstrap/shutdown.mjs'
import { endAsFailed } from './bootstrap/testing/endAsFailed.mjs'

const BRAND = '开云'
const [file] = process.argv.slice(2)
let shutdown = createShutdown()

const gaoshi = (env, args) =>
  runProgram('npx', ['gaoshi', ...args], { cwd: ROOT, env: { ...process.env, ...env } })

const importPage = async (env, ...options) => {
  const { code, output } = await gaoshi(env, ['import', '--column', 'news', '--json', ...options, file])
  const json = output.slice(output.indexOf('{'))
  const page = code === 0 ? JSON.parse(json).files[0] : undefined
  return { state: page?.state, findings: page?.findings ?? [], said: `exit code ${code}\n${output}` }
}

const checks = async (env) => {
  const prepared = await gaoshi(env, ['demo'])
  const first = await importPage(env)
  const mended = await importPage(env, '--mend', '--publish')
  const found = first.findings.filter(({ excerpt }) => excerpt.includes(BRAND))
  return [
    ['the demo content is loaded', prepared.code === 0, prepared.output],
    ['the page goes into quarantine', first.state === 'quarantined', first.said],
    ['what was planted is found in three places', found.length >= 3, first.said],
    ['the mended page is published', mended.state === 'published', mended.said],
  ]
}

const main = async () => {
  await install()
  shutdown.release()
  if (!(await onModernNode(fileURLToPath(import.meta.url)))) return
  shutdown = createShutdown()
  const { startThrowaway } = await import('#lib/db/embedded/throwaway.ts')
  const server = await startThrowaway({ namespaces: process.env.GAOSHI_USER_NAMESPACES !== '0' })
  shutdown.add(() => server.stop())
  const results = await checks({ DATABASE_URL: server.url })
  await shutdown.end()
  for (const [name, passed, said] of results) {
    console.log(`  ${passed ? 'passed' : 'FAILED'}  ${name}`)
    if (!passed) console.log(said)
  }
  const passed = results.filter(([, good]) => good).length
  console.log(`\n${passed} passed, ${results.length - passed} failed`)
  process.exitCode = passed === results.length ? 0 : 1
}

main().catch((error) => endAsFailed(error, shutdown))
