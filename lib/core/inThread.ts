import { Worker } from 'node:worker_threads'
import type { ThreadAnswer } from './answerThread.ts'

/** Why a thread gave no answer: it took too long, or too much memory, or could not do what it was asked. */
type ThreadFailure = 'slow' | 'memory' | 'failed'

/** What a thread was not able to do, with the reason. */
export class ThreadFailed extends Error {
  override name = 'ThreadFailed'
  readonly why: ThreadFailure

  constructor(why: ThreadFailure) {
    super(`the thread failed: ${why}`)
    this.why = why
  }
}

interface Options {
  /** Milliseconds after which it is ended. */
  limitMs: number
  /** Mebibytes of heap beyond which it is ended. */
  heapMb: number
}

/**
 * Does something in a thread of its own, which is ended when it takes too long or too much memory.
 * @param script a file that answers by `answerThread`
 * @throws ThreadFailed
 */
export const inThread = <T>(script: string, data: unknown, { limitMs, heapMb }: Options): Promise<T> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(/*turbopackIgnore: true*/ script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    const end = (settle: () => void) => {
      clearTimeout(timer)
      worker.removeAllListeners()
      // What it still says is of no interest, and must not bring the process down.
      worker.on('error', () => undefined)
      void worker.terminate()
      settle()
    }
    const fail = (why: ThreadFailure) => end(() => reject(new ThreadFailed(why)))
    const timer = setTimeout(() => fail('slow'), limitMs)
    worker.on('message', (answer: ThreadAnswer<T>) =>
      answer.ok ? end(() => resolve(answer.value)) : fail('failed'),
    )
    worker.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? fail('memory') : end(() => reject(error)),
    )
    worker.on('exit', () => fail('failed'))
  })
