import { type IncomingMessage, ServerResponse } from 'node:http'

/** A whole answer, before any of it is sent. */
export interface Answer {
  status: number
  headers: ReturnType<ServerResponse['getHeaders']>
  body: Buffer
}

export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

/** Runs a handler and keeps what it writes, instead of sending it. */
export const collect = async (handle: Handler, req: IncomingMessage): Promise<Answer> => {
  const res = new CollectingResponse(req)
  await handle(req, res)
  await res.ended
  return { status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(res.chunks) }
}

class CollectingResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly ended: Promise<void>
  #markEnded: () => void
  #fail: (error: Error) => void

  constructor(req: IncomingMessage) {
    super(req)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ended = promise
    this.#markEnded = resolve
    this.#fail = reject
    // Whoever waits for it hears of it; where nobody does yet, it is no reason to end the process.
    promise.catch(() => undefined)
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.at(-1)
    if (headers && typeof headers === 'object' && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) this.setHeader(name, value as string)
    }
    return this
  }

  override flushHeaders(): void {}

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#keep(chunk, rest)
    callbackOf(rest)?.()
    return true
  }

  override end(...args: unknown[]): this {
    const [chunk, ...rest] = args
    if (chunk !== undefined && chunk !== null && typeof chunk !== 'function') this.#keep(chunk, rest)
    this.emit('finish')
    this.emit('close')
    callbackOf(args)?.()
    this.#markEnded()
    return this
  }

  /** A streamed answer that fails midway ends like this. */
  override destroy(error?: Error): this {
    this.#fail(error ?? new Error('the answer was broken off'))
    return this
  }

  #keep(chunk: unknown, rest: unknown[]) {
    const encoding = typeof rest[0] === 'string' ? (rest[0] as BufferEncoding) : 'utf8'
    this.chunks.push(
      typeof chunk === 'string' ? Buffer.from(chunk, encoding) : Buffer.from(chunk as Uint8Array),
    )
  }
}

const callbackOf = (args: unknown[]) => args.find((arg): arg is () => void => typeof arg === 'function')
