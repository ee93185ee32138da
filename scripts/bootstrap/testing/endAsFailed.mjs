import { report } from '../report.mjs'

/**
 * Ends a test run that could not be carried out, with the line that whoever counts looks for.
 * @param {unknown} error
 * @param {ReturnType<import('../shutdown.mjs').createShutdown>} shutdown
 */
export const endAsFailed = async (error, shutdown) => {
  // What fails because a signal is ending us is no failure.
  if (shutdown.begun()) return
  await report(error)
  await shutdown.end()
  console.log('\n0 passed, 1 failed')
  process.exit(1)
}
