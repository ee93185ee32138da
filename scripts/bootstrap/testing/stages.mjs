import { build } from '../build.mjs'
import { Failure } from '../failure.mjs'
import { tail } from '../runProgram.mjs'
import { provideChromium } from './chromium.mjs'
import { readReport, runInstalled } from './programs.mjs'
import { tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs'

/**
 * A stage of the test run.
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} [needs] name of the stage without which this one makes no sense
 * @property {(folder: string) => Promise<import('./tally.mjs').Tally & { output: string }>} run
 *   is given a folder for reports; `output` is shown where something failed
 */

const SHOWN = 200

/** A stage that passes or fails as a whole: all its commands must end well. */
const check = (name, ...commands) => ({
  name,
  run: async () => {
    for (const [program, ...args] of commands) {
      const { code, output } = await runInstalled(program, args)
      if (code !== 0) return { passed: 0, failed: 1, output: tail(output, SHOWN) }
    }
    return { passed: 1, failed: 0, output: '' }
  },
})

/** Tests of some of the projects in vitest.config.ts. */
const vitest = (name, ...projects) => ({
  name,
  run: async (folder) => {
    const file = `${folder}/vitest.json`
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const chosen = projects.map((project) => `--project=${project}`)
    const { code, output } = await runInstalled('vitest', ['run', ...chosen, ...reporters])
    const report = await readReport(file)
    return { ...withExitCode(report && tallyVitest(report), code), output: tail(output, SHOWN) }
  },
})

const production = {
  name: 'build',
  run: async () => {
    try {
      await build()
      return { passed: 1, failed: 0, output: '' }
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      return { passed: 0, failed: 1, output: `${error.details}\n${error.message}` }
    }
  },
}

const endToEnd = {
  name: 'end to end',
  needs: 'build',
  run: async (folder) => {
    const chromium = await provideChromium()
    if (!chromium.found) return { passed: 0, failed: 1, output: chromium.problem }
    const file = `${folder}/playwright.json`
    const { code, output } = await runInstalled('playwright', ['test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      ...(chromium.path && { GAOSHI_CHROMIUM: chromium.path }),
    })
    const report = await readReport(file)
    return { ...withExitCode(report && tallyPlaywright(report), code), output: tail(output, SHOWN) }
  },
}

/** @type {Stage[]} */
export const stages = [
  check('lint', ['biome', 'ci', '--max-diagnostics=40', '.']),
  check('imports', ['depcruise', 'app', 'bench', 'bin', 'components', 'e2e', 'lib', 'scripts', 'server']),
  check('types', ['next', 'typegen'], ['tsc', '--noEmit', '--pretty', 'false']),
  vitest('unit', 'unit'),
  vitest('integration', 'integration'),
  production,
  endToEnd,
]

/** @type {Stage[]} */
export const longStages = [production, { ...vitest('long', 'long'), needs: production.name }]
