const MINUTE_MS = 60_000
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS

/** When to try again what failed for so many times: after 1, 2, 4 … minutes, six hours at most. */
export const retryAt = (now: Date, failures: number): Date =>
  new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** (failures - 1), LONGEST_WAIT_MS))
