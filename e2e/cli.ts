import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'

const EXECUTABLE = resolve('bin/gaoshi.mjs')

/** Runs the command line on the database and files of the server under test; gives what it printed. */
export const gaoshi = async (...args: string[]): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [EXECUTABLE, ...args], { env: process.env })
  return stdout
}
