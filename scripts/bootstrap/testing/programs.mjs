import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../paths.mjs'
import { runProgram } from '../runProgram.mjs'

/** Named by their files, since the links in `.bin` are shell scripts on some systems. */
const PROGRAMS = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

/**
 * Runs an installed program with this Node, at the root of the project.
 * @param {keyof typeof PROGRAMS} name
 * @param {string[]} args
 * @param {Record<string, string>} [env] set besides the environment there is
 * @param {number} [timeout] milliseconds after which it is ended
 */
export const runInstalled = (name, args, env = {}, timeout = undefined) =>
  runProgram(process.execPath, [join(ROOT, 'node_modules', PROGRAMS[name]), ...args], {
    cwd: ROOT,
    timeout,
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1', ...env },
  })

/** A report that a program wrote; null where it did not come to that. */
export const readReport = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return null
  }
}
