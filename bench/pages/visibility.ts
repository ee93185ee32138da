import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '#scripts/servers/serverProcess.ts'
import { LOAD_CORE } from './load.ts'

/** The first ones are not counted: the code is still being compiled. */
const WARMING = 10
const ROUNDS = 150
const READERS_PER_SECOND = 1_000
/** Nobody publishes faster than the pages around a notice are rendered again. */
const BETWEEN_MS = 400

/**
 * Milliseconds from the beginning of a publication until readers get it, while a thousand a second read: from
 * the server that publishes, and from another one (counted from the publisher's confirmation).
 */
export const measureVisibility = async (here: ServerProcess, there: ServerProcess, id: number) => {
  const readers = spawn(
    LOAD_CORE[0] ?? '',
    [
      ...LOAD_CORE.slice(1),
      ...[
        process.execPath,
        'node_modules/autocannon/autocannon.js',
        '-c',
        '20',
        '-R',
        String(READERS_PER_SECOND),
      ],
      ...['-d', '300', '--renderStatusCodes', `${here.address}/notices/${id}`],
    ],
    { stdio: 'ignore' },
  )
  const gone = once(readers, 'exit')
  const own: number[] = []
  const others: number[] = []
  for (let version = 1; version <= WARMING + ROUNDS; version += 1) {
    await pause(BETWEEN_MS)
    const from = performance.now()
    await here.revise(id, version)
    const confirmed = performance.now()
    await until(`${here.address}/notices/${id}`, version)
    own.push(performance.now() - from)
    await until(`${there.address}/notices/${id}`, version)
    others.push(performance.now() - confirmed)
  }
  readers.kill()
  await gone
  return { own: summary(own.slice(WARMING)), others: summary(others.slice(WARMING)) }
}

const until = async (url: string, version: number) => {
  for (;;) {
    const text = await (await fetch(url)).text()
    if (text.includes(`第${version}版`)) return
  }
}

const summary = (times: number[]) => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10
  return { median: at(0.5), p99: at(0.99) }
}
