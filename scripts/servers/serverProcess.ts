import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** A server in a process of its own, on the current build, that can be told what to publish. */
export class ServerProcess {
  readonly address: string
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>

  private constructor(child: ChildProcess, lines: AsyncIterator<string>, address: string) {
    this.#child = child
    this.#lines = lines
    this.address = address
  }

  /** @param pinned a command before it, such as `taskset -c 0` */
  static async start(
    env: { DATABASE_URL: string; DATA_DIR: string },
    pinned: string[] = [],
  ): Promise<ServerProcess> {
    const script = join(import.meta.dirname, 'publishingServer.ts')
    const quickStart = join(import.meta.dirname, '..', 'bootstrap', 'quickStart.mjs')
    const [command = '', ...args] = [
      ...pinned,
      process.execPath,
      '--expose-gc',
      '--import',
      quickStart,
      script,
    ]
    const child = spawn(command, args, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', ...env },
    })
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })[Symbol.asyncIterator]()
    const port = await said(lines, /^listening (\d+)$/)
    return new ServerProcess(child, lines, `http://127.0.0.1:${port}`)
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Publishes a version of a notice; resolves when the server says that it is in force. */
  async revise(id: number, version: number): Promise<void> {
    this.#child.stdin?.write(`revise ${id} ${version}\n`)
    await said(this.#lines, /^done (\d+)$/)
  }

  /** Mebibytes that the server really holds, without what waits to be cleared away. */
  async memory(): Promise<number> {
    this.#child.stdin?.write('memory\n')
    return Number(await said(this.#lines, /^done (\d+)$/))
  }

  async kill(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }

  async stop(): Promise<void> {
    const gone = once(this.#child, 'exit')
    this.#child.stdin?.end()
    await gone
  }
}

const said = async (lines: AsyncIterator<string>, wanted: RegExp): Promise<string> => {
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw new Error('the server has ended')
    const found = wanted.exec(value)?.[1]
    if (found !== undefined) return found
  }
}
