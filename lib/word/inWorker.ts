import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { DomainError } from '#lib/core/errors.ts'
import { inThread, ThreadFailed } from '#lib/core/inThread.ts'
import type { Converted } from './convert.ts'

const HEAP_MB = 512

// In a bundle this is still the address of the source, which Node.js runs as it is; the bundler is to leave it alone.
const here = import.meta.url
const script = () => join(/*turbopackIgnore: true*/ dirname(fileURLToPath(here)), 'worker.ts')

const REASONS = { memory: 'word.too-complex', failed: 'word.damaged' } as const

/**
 * Converts a document in a thread of its own, within bounds of time and memory.
 * @throws DomainError INVALID
 */
export const convertInWorker = async (bytes: Buffer, limitMs: number): Promise<Converted> => {
  try {
    return await inThread<Converted>(script(), new Uint8Array(bytes), { limitMs, heapMb: HEAP_MB })
  } catch (error) {
    if (!(error instanceof ThreadFailed)) throw error
    if (error.why !== 'slow') throw new DomainError('INVALID', REASONS[error.why])
    throw new DomainError('INVALID', 'word.too-slow', { seconds: Math.round(limitMs / 1000) })
  }
}
