import { Agent, createServer, type IncomingMessage, request } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { dropUnread } from './dropUnread.ts'

/** Ways of having heard enough at the first bytes of a body. */
const REFUSALS: Record<string, (req: IncomingMessage) => Promise<void>> = {
  'leaving it': async () => undefined,
  'stopping it': async (req) => {
    await new Promise((resolve) => req.once('data', resolve))
    req.pause()
  },
  'breaking off a pipeline': async (req) => {
    const full = new Writable({ write: (_, __, done) => done(new Error('too much')) })
    await pipeline(req, full).catch(() => undefined)
  },
}

/** Port of a server that keeps idle connections for long, and refuses every body. */
const start = async (refuse: (req: IncomingMessage) => Promise<void>, lingerMs = 200): Promise<number> => {
  const server = createServer({ keepAliveTimeout: 60_000 }, async (req, res) => {
    if (!dropUnread(req, res, { lingerMs })) return
    if (req.method === 'POST') await refuse(req)
    res.writeHead(413).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

it('leaves connections alone on which no body comes', async () => {
  const port = await start(async () => undefined)
  for (const headers of [{}, { 'content-length': '0' }]) {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      const agent = new Agent({ keepAlive: true })
      request({ port, agent, headers, host: '127.0.0.1' }, (res) => resolve(res.resume())).end()
    })
    expect(answer.headers.connection).toBe('keep-alive')
  }
})

it('lets in a refused body for as long as it comes, and takes nothing after it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const lingerMs = 60_000
  const refused: Socket[] = []
  const port = await start(async ({ socket }) => void refused.push(socket), lingerMs)
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  const heard = text(client)
  let sent = 0
  const send = async (words: string) => {
    client.write(words)
    sent += words.length
    await vi.waitFor(() => expect(refused[0]?.bytesRead).toBe(sent), { timeout: 4_000 })
  }
  await send('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\n\r\n')
  expect(await heard).toMatch(/^HTTP\/1\.1 413 /)
  for (const part of ['a', 'b', 'c', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\n\r\n']) {
    await send(part)
    vi.advanceTimersByTime(lingerMs)
    expect(refused[0]?.destroyed).toBe(false)
  }
  expect(refused).toHaveLength(1)
  vi.advanceTimersByTime(lingerMs)
  expect(refused[0]?.destroyed).toBe(true)
})

const LONG = 5_000_000

for (const [how, refuse] of Object.entries(REFUSALS)) {
  it(`cuts off who does not come to the end of a body, ${how}`, async () => {
    const socket = connect(await start(refuse), '127.0.0.1')
    socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${LONG}\r\n\r\n`)
    socket.write(Buffer.alloc(300_000))
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each([10, 100_000, LONG])(`answers one request after the other, of %d bytes, ${how}`, async (size) => {
    const port = await start(refuse)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const post = () =>
      new Promise((resolve) => {
        const options = {
          port,
          agent,
          host: '127.0.0.1',
          method: 'POST',
          headers: { 'content-length': size },
        }
        const sending = request(options, (res) => res.resume().on('end', () => resolve(res.statusCode)))
        // What it still sends may be broken off once it has the answer.
        sending.on('error', resolve).end(Buffer.alloc(size))
      })
    for (let i = 0; i < 5; i += 1) expect(await post()).toBe(413)
    agent.destroy()
  })
}
