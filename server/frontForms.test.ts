import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { frontOnly, testFront } from './testFront.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://own.example' }

const sized = (text: string, more: Record<string, string> = {}) => ({
  ...FORM,
  'content-length': String(Buffer.byteLength(text)),
  ...more,
})

it('hands a form on to its page, and leads elsewhere what was taken', async () => {
  const { ask, forms } = await testFront()
  const text = 'words=taken&about=%2Fnotices%2F1&words=second'
  const taken = await ask('/report', sized(text, { 'x-forwarded-for': '203.0.113.9' }), 'POST', text)
  expect(taken).toMatchObject({ status: 303, headers: { location: '/report/thanks' } })
  expect(forms).toEqual([
    { fields: new URLSearchParams(text), origin: 'http://own.example', address: '127.0.0.1' },
  ])
  const refused = 'words=refused'
  const answer = await ask('/en/report', sized(refused), 'POST', refused)
  expect(answer).toMatchObject({ status: 422, headers: { 'cache-control': 'no-store' } })
})

it('hands on every field of a form, however many columns a site has', async () => {
  const { ask, forms } = await testFront()
  const text = Array.from({ length: 3_000 }, (_, n) => `columns=${n}`).join('&')
  await ask('/report', sized(text), 'POST', text)
  expect(forms[0]?.fields.getAll('columns')).toHaveLength(3_000)
})

it('takes no form where there is none to take, and none that is too large, or no form at all', async () => {
  const { ask, forms } = await testFront()
  const large = `words=${'a'.repeat(70_000)}`
  const answers = [
    await ask('/search', sized('q=a'), 'POST', 'q=a'),
    await ask('/notices/1', sized('q=a'), 'POST', 'q=a'),
    await ask('/report', sized('{}', { 'content-type': 'application/json' }), 'POST', '{}'),
    await ask('/report', { ...FORM, 'transfer-encoding': 'chunked' }, 'POST', 'words=a'),
    await ask('/report', sized(large), 'POST', large),
    await ask('/report', sized('words=a'), 'PUT', 'words=a'),
  ]
  expect(answers.map(({ status, headers }) => [status, headers.allow])).toEqual([
    ...[405, 405].map((status) => [status, 'GET, HEAD']),
    ...[415, 411, 413].map((status) => [status, undefined]),
    [405, 'GET, HEAD, POST'],
  ])
  expect(answers[4]?.body.toString()).toContain('太长')
  expect(forms).toEqual([])
})

it('lets go of a form that is broken off, and says nothing of it', async () => {
  const failed: unknown[] = []
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const { handle, forms, said } = await frontOnly()
  const server = createServer((req, res) => {
    Promise.resolve(handle(req, res))
      .catch((error) => failed.push(error))
      .finally(end)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const sending = request({
    ...{ port, path: '/report', host: '127.0.0.1', method: 'POST' },
    headers: { ...FORM, 'content-length': '100' },
  })
  sending.on('error', () => undefined)
  sending.write('words=')
  server.once('request', () => sending.destroy())
  await ended
  expect([failed, forms, said]).toEqual([[], [], []])
})
