import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Before the end-to-end tests: a production server in a process of its own. The tests find its address in
 * E2E_BASE_URL, its database in DATABASE_URL and its files in DATA_DIR; and in E2E_SETTINGS, as JSON, what another
 * server needs to show the same pages.
 * @returns a function that stops it
 */
export default async () => {
  const script = join(import.meta.dirname, 'bootstrap', 'testing', 'server.mjs')
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const gone = once(child, 'exit')
  const said = once(createInterface(child.stdout), 'line')
  const first = await Promise.race([said, gone.then(() => null)])
  if (!first) throw new Error('The server for the end-to-end tests did not start; its words are above.')
  Object.assign(process.env, JSON.parse(first[0]))
  return async () => {
    child.stdin.end()
    await gone
  }
}
