import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The servers have the first processor, what asks them the second. */
export const SERVER_CORE = ['taskset', '-c', '0']
export const LOAD_CORE = ['taskset', '-c', '1']

const SECONDS = 4
const CONNECTIONS = 32

/**
 * Requests per second that a server answers, as wrk counts them.
 * @param paths asked for at random
 * @param headers sent with each
 */
export const requestsPerSecond = async (
  address: string,
  paths: string[],
  headers: Record<string, string>,
): Promise<number> => {
  const folder = await mkdtemp(join(tmpdir(), 'gaoshi-wrk-'))
  const script = join(folder, 'requests.lua')
  await writeFile(script, scriptFor(paths, headers))
  try {
    const [command = '', ...before] = LOAD_CORE
    const args = [...before, 'wrk', '-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', script, address]
    const { stdout } = await run(command, args)
    if (/Non-2xx or 3xx responses/.test(stdout)) throw new Error(`${address}: ${stdout}`)
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  } finally {
    await rm(folder, { recursive: true })
  }
}

const scriptFor = (paths: string[], headers: Record<string, string>) => `
local paths = { ${paths.map((path) => JSON.stringify(path)).join(', ')} }
local headers = { ${Object.entries(headers)
  .map(([name, value]) => `[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
  .join(', ')} }
local requests = {}
function init()
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path, headers) end
end
function request() return requests[math.random(#requests)] end
`

/** Milliseconds that it takes to ask for each of these once, a few at a time. */
export const timeOnce = async (address: string, paths: string[]): Promise<number> => {
  const queue = [...paths]
  const from = performance.now()
  const ask = async () => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      const response = await fetch(address + path, { headers: { 'accept-encoding': 'gzip' } })
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`${path}: ${response.status}`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, ask))
  return performance.now() - from
}
