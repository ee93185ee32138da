import { fileURLToPath } from 'node:url'
import { install } from './install.mjs'
import { onModernNode } from './modernNode.mjs'
import { ROOT } from './paths.mjs'
import { createShutdown } from './shutdown.mjs'
import { createSteps } from './steps.mjs'
import { endAsFailed } from './testing/endAsFailed.mjs'
import { longStages, stages } from './testing/stages.mjs'
import { sum } from './testing/tally.mjs'

const SCRIPT = fileURLToPath(new URL('../test.mjs', import.meta.url))
const long = process.argv.includes('--long')
let shutdown = createShutdown()

const main = async () => {
  process.chdir(ROOT)
  await install()
  shutdown.release()
  if (!(await onModernNode(SCRIPT))) return
  shutdown = createShutdown()
  const { makeWorkFolder } = await import('./testing/workFolder.mjs')
  const folder = await makeWorkFolder()
  shutdown.add(folder.remove)
  const outcomes = await runStages(long ? longStages : stages, folder.path)
  await shutdown.end()
  const { passed, failed } = sum(outcomes)
  console.log(`\n${passed} passed, ${failed} failed`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}

/** Each stage runs, whatever became of those before, unless it needs one that failed. */
const runStages = async (all, folder) => {
  const { step, total } = createSteps({ columns: [14, 42] })
  const outcomes = []
  for (const { name, needs, run } of all) {
    const broken = outcomes.find((outcome) => outcome.name === needs && outcome.failed > 0)
    const work = broken ? async () => notRun(needs) : () => run(folder).then(unlessEnding)
    const outcome = await step(name, work, ({ passed, failed }) => `${passed} passed, ${failed} failed`)
    if (outcome.failed > 0) console.log(`\n${outcome.output}\n`)
    outcomes.push({ name, ...outcome })
  }
  total()
  return outcomes
}

/** What a program says that we ended ourselves means nothing, and the process ends in a moment. */
const unlessEnding = (outcome) => (shutdown.begun() ? new Promise(() => {}) : outcome)

const notRun = (needs) => ({ passed: 0, failed: 1, output: `Not run: it needs "${needs}", which failed.` })

main().catch((error) => endAsFailed(error, shutdown))
