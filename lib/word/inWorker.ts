import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { DomainError } from '#lib/core/errors.ts'
import type { Converted } from './convert.ts'
import type { Said } from './worker.ts'

const HEAP_MB = 512

// In a bundle this is still the address of the source, which Node.js runs as it is; the bundler is to leave it alone.
const here = import.meta.url
const script = () => join(/*turbopackIgnore: true*/ dirname(fileURLToPath(here)), 'worker.ts')

/**
 * Converts a document in a thread of its own, which is ended when it takes too long or too much memory.
 * @throws DomainError INVALID
 */
export const convertInWorker = (bytes: Buffer, limitMs: number): Promise<Converted> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(/*turbopackIgnore: true*/ script(), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      // What it still says is of no interest, and must not bring the process down.
      worker.on('error', () => undefined)
      void worker.terminate()
      settle()
    }
    const timer = setTimeout(
      () =>
        end(() =>
          reject(new DomainError('INVALID', 'word.too-slow', { seconds: Math.round(limitMs / 1000) })),
        ),
      limitMs,
    )
    worker.on('message', (said: Said) =>
      end(() => (said.ok ? resolve(said.value) : reject(new DomainError('INVALID', 'word.damaged')))),
    )
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new DomainError('INVALID', 'word.too-complex') : error,
        ),
      ),
    )
    worker.on('exit', () => end(() => reject(new DomainError('INVALID', 'word.damaged'))))
  })
