/**
 * What a stage came to. Skipped tests count as failed: nothing is left out in silence.
 * @typedef {{ passed: number, failed: number }} Tally
 */

/** @param {Tally[]} tallies @returns {Tally} */
export const sum = (tallies) => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

/**
 * Counts the tests in a report of Vitest. A file that could not be read is a failure of its own.
 * @returns {Tally}
 */
export const tallyVitest = ({ testResults }) =>
  sum(
    testResults.map(({ status, assertionResults }) => {
      const passed = assertionResults.filter((test) => test.status === 'passed').length
      const failed = assertionResults.length - passed
      return { passed, failed: failed === 0 && status !== 'passed' ? 1 : failed }
    }),
  )

/**
 * Counts the tests in a report of Playwright. Errors outside tests are failures of their own.
 * @returns {Tally}
 */
export const tallyPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
})

/**
 * The tally of a program that reported one, checked against its exit code: a run that ends badly, or without
 * any test, has failed even where no single test did.
 * @param {Tally | null} tally null where there is no report
 * @returns {Tally}
 */
export const withExitCode = (tally, code) => {
  const { passed, failed } = tally ?? { passed: 0, failed: 0 }
  const silent = failed === 0 && (code !== 0 || passed === 0)
  return { passed, failed: silent ? 1 : failed }
}
