import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  url: string
  contentType: string | undefined
  body: string
}

type Behaviour = (request: Received, res: ServerResponse) => void

/** A search engine on this machine, which does with what it is sent as it is told. */
export class TestEngine {
  readonly received: Received[] = []
  behaviour: Behaviour = (_, res) => res.end()
  readonly #server = createServer((req, res) => this.#answer(req, res))

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString()
    const request = { url: req.url ?? '', contentType: req.headers['content-type'], body }
    this.received.push(request)
    this.behaviour(request, res)
  }
}

export const answering =
  (status: number, body: unknown = '', headers: Record<string, string> = {}): Behaviour =>
  (_, res) => {
    res.writeHead(status, headers)
    res.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
