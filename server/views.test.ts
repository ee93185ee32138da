import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { waiting } from '#lib/analytics/waiting.ts'
import { openDatabase } from '#lib/db/client.ts'
import { createViews } from './views.ts'
import { createVisitor } from './visitor.ts'

const READER = { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/604.1', 'sec-fetch-site': 'same-origin' }

/** A server that nobody answers for but this, and whose database is out of reach. */
const start = async () => {
  const visitor = createVisitor({ proxies: ['loopback'] })
  const views = createViews({ db: openDatabase('postgres://127.0.0.1:1/none'), visitor })
  const server = createServer((req, res) => {
    if (!views(req, res)) res.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  waiting().views.take()
  const send = (body: string, headers: Record<string, string> = {}, method = 'POST') =>
    fetch(`http://127.0.0.1:${port}/api/v1/views`, { method, headers: { ...READER, ...headers }, body })
  return {
    port,
    send,
    counted: () =>
      waiting()
        .views.take()
        .map(([key, n]) => [key.slice(11), ...n]),
  }
}

it('counts what a page reports, and answers the same to what does not count', async () => {
  const { send, counted } = await start()
  const sent: [string, Record<string, string>?][] = [
    ['notice/7'],
    ['notice/7 www.baidu.com'],
    ['home'],
    ['notice/8', { dnt: '1' }],
    ['notice/8', { 'user-agent': 'Baiduspider' }],
    ['notice/x'],
    [''],
  ]
  for (const [body, headers] of sent) {
    const answer = await send(body, headers)
    expect(answer.status, body).toBe(204)
    expect(answer.headers.get('set-cookie')).toBeNull()
  }
  expect(counted()).toEqual([
    ['notice\t7', 2],
    ['home\t0', 1],
  ])
})

it('takes no more than a line, and nothing by other methods', async () => {
  const { port, send, counted } = await start()
  expect((await send('x'.repeat(201))).status).toBe(413)
  expect((await send('notice/7', {}, 'PUT')).status).toBe(405)
  const at = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  expect((await at('/api/v1/views')).status).toBe(405)
  expect((await at('/api/v1/views/x')).status).toBe(418)
  expect((await at('/api/v1/views/7')).status).toBe(503)
  expect((await at('/elsewhere')).status).toBe(418)
  expect(counted()).toEqual([])
})

it('bears who leaves in the middle', async () => {
  const { port, send } = await start()
  const socket = connect(port, '127.0.0.1')
  const head = `POST /api/v1/views HTTP/1.1\r\nhost: x\r\nuser-agent: ${READER['user-agent']}\r\ncontent-length: 100\r\n\r\nnot`
  await new Promise((resolve) => socket.write(head, resolve))
  socket.destroy()
  expect((await send('home')).status).toBe(204)
})

it('counts a flood from one network no more than its limit', async () => {
  const { send, counted } = await start()
  for (let n = 0; n < 20; n += 1) await Promise.all(Array.from({ length: 50 }, () => send('notice/7')))
  const elsewhere = { 'x-forwarded-for': '198.51.100.7' }
  for (let n = 0; n < 3; n += 1) await send('notice/7', elsewhere)
  expect(counted()).toEqual([['notice\t7', 63]])
})
