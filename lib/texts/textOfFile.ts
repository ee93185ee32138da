import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inThread, ThreadFailed } from '#lib/core/inThread.ts'
import type { Unread } from './extract.ts'

const LIMITS = { limitMs: 30_000, heapMb: 512 }

const here = import.meta.url
const script = () => join(/*turbopackIgnore: true*/ dirname(fileURLToPath(here)), 'worker.ts')

/**
 * The text of a file; `undefined` where it cannot be read, being damaged or locked.
 * @param limits milliseconds and mebibytes that it may take
 * @throws ThreadFailed where they were not enough, which they may be another time
 */
export const textOfFile = async (file: Unread, limits = LIMITS): Promise<string | undefined> => {
  try {
    return await inThread<string>(script(), file, limits)
  } catch (error) {
    if (error instanceof ThreadFailed && error.why === 'failed') return undefined
    throw error
  }
}
