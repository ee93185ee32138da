import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { ROOT } from './paths.mjs'
import { runProgram } from './runProgram.mjs'
import { listenForSignals } from './signals.mjs'

/** Everything is tested with this one; the oldest runs TypeScript by itself as well. */
const TESTED = 24
const OLDEST = [22, 19]

/**
 * Makes sure that the rest runs on a modern Node: where this one is older, runs `script` again with the Node
 * that npm installed, passing on signals, and ends with its exit code.
 * @returns {Promise<boolean>} true where this process goes on; false where the other one did the work
 */
export const onModernNode = async (script, args = process.argv.slice(2)) => {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major >= TESTED) return true
  const node = await installedNode()
  if (node) {
    process.exitCode = await passOn(node, [script, ...args])
    return false
  }
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return true
  const system = `${process.platform}-${process.arch}`
  throw new Failure('fail.node-old', { version: process.versions.node, system })
}

/** The Node that npm installed, where it runs on this system (it does not where the C library is another). */
const installedNode = async () => {
  const { platform, arch } = process
  const names = { win32: 'win' }
  for (const folder of [`node-${names[platform] ?? platform}-${arch}`, `node-bin-${platform}-${arch}`]) {
    const home = join(ROOT, 'node_modules', folder)
    if (!existsSync(join(home, 'package.json'))) continue
    const program = join(home, JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).bin.node)
    if ((await runProgram(program, ['--version'])).code === 0) return program
  }
  return null
}

const passOn = (node, args) =>
  new Promise((resolve) => {
    const child = spawn(node, args, { stdio: 'inherit' })
    // Ctrl-C may reach the child twice by this, from the terminal and from us: see shutdown.mjs.
    listenForSignals((signal) => child.kill(signal))
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 1)))
  })
