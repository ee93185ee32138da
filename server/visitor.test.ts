import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { createVisitor } from './visitor.ts'

const request = (remoteAddress: string, headers: Record<string, string>) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: { host: 'localhost', ...headers },
  }) as unknown as IncomingMessage

it.each<[string[], string, string | undefined, string]>([
  [[], '198.51.100.7', undefined, '198.51.100.7'],
  [[], '198.51.100.7', '203.0.113.1', '198.51.100.7'],
  [['loopback'], '127.0.0.1', '203.0.113.1', '203.0.113.1'],
  [['loopback'], '127.0.0.1', '192.0.2.66, 203.0.113.1', '203.0.113.1'],
  [['loopback', '203.0.113.0/24'], '::1', '192.0.2.66, 203.0.113.1', '192.0.2.66'],
  [['loopback'], '198.51.100.7', '203.0.113.1', '198.51.100.7'],
])('believes %j: from %s with %s it is %s', (proxies, from, forwarded, address) => {
  const req = request(from, forwarded === undefined ? {} : { 'x-forwarded-for': forwarded })
  createVisitor({ proxies })(req)
  expect(req.headers['x-forwarded-for']).toBe(address)
})

it('takes the host from the configuration only, and nothing from who asks', () => {
  const req = request('127.0.0.1', {
    host: 'evil.example',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.example',
  })
  createVisitor({ proxies: ['loopback'], publicUrl: 'https://notices.example.edu' })(req)
  expect(req.headers).toEqual({ host: 'notices.example.edu', 'x-forwarded-for': '127.0.0.1' })
})

it('stays up on a header that makes no sense', () => {
  const req = request('127.0.0.1', { 'x-forwarded-for': 'unknown, [::1' })
  createVisitor({ proxies: ['loopback'] })(req)
  expect(req.headers['x-forwarded-for']).toMatch(/^[\w.:]+$/)
})

it('refuses a proxy that is no address', () => {
  expect(() => createVisitor({ proxies: ['proxy.example'] })).toThrow()
})
