import { parentPort, workerData } from 'node:worker_threads'
import { convert } from './convert.ts'

/** What the worker says when it is done. */
export type Said = { ok: true; value: Awaited<ReturnType<typeof convert>> } | { ok: false }

try {
  const value = await convert(Buffer.from(workerData as Uint8Array))
  parentPort?.postMessage({ ok: true, value } satisfies Said)
} catch {
  parentPort?.postMessage({ ok: false } satisfies Said)
}
