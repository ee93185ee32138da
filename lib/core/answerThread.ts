import { parentPort, workerData } from 'node:worker_threads'

/** What a thread says when it is done. */
export type ThreadAnswer<T> = { ok: true; value: T } | { ok: false }

/** Answers, in a thread that `inThread` began, what it was asked. */
export const answerThread = async <D, T>(work: (data: D) => Promise<T>): Promise<void> => {
  try {
    parentPort?.postMessage({ ok: true, value: await work(workerData as D) } satisfies ThreadAnswer<T>)
  } catch {
    parentPort?.postMessage({ ok: false } satisfies ThreadAnswer<T>)
  }
}
