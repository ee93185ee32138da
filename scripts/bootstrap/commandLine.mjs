import './quickStart.mjs'
import { Failure } from './failure.mjs'
import { isInstalled } from './install.mjs'
import { onModernNode } from './modernNode.mjs'
import { dataDir, ROOT } from './paths.mjs'
import { report } from './report.mjs'

/**
 * Prepares the command line: packages, and a modern Node.
 * @param {string} script what is run again where this Node is too old
 * @param {() => Promise<unknown>} work the command line itself
 */
export const runCommandLine = async (script, work) => {
  try {
    if (!isInstalled()) throw new Failure('fail.not-installed', { folder: ROOT })
    // The same data wherever in the project the command is typed.
    process.env.DATA_DIR = dataDir()
    if (await onModernNode(script)) await work()
  } catch (error) {
    await report(error)
    process.exitCode = 1
  }
}
