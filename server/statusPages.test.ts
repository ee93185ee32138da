import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Handler } from './collect.ts'
import { withStatusPages } from './statusPages.ts'

/** Answers as Next.js does: an empty document where there is no page, and pages that come in pieces. */
const application: Handler = async (req, res) => {
  const url = req.url ?? ''
  if (url.endsWith('/status/404')) return void res.end(`dressed 404 at ${url}`)
  if (url.startsWith('/page')) {
    res.setHeader('content-type', 'text/html')
    res.write('<p>')
    res.write(Buffer.from('页'))
    return void res.end('</p>')
  }
  if (url.startsWith('/moved')) return void res.writeHead(308, { location: '/page' }).end()
  res.statusCode = url.startsWith('/broken') ? 500 : 404
  res.end('empty')
}

const server = createServer((req, res) => void withStatusPages(application)(req, res))
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const get = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(base + path, { redirect: 'manual', ...init })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('withStatusPages', () => {
  it('lets a page through, whole', async () => {
    expect(await get('/page')).toMatchObject({ status: 200, text: '<p>页</p>' })
    expect((await get('/page')).headers.get('content-type')).toBe('text/html')
  })

  it('lets a redirect through', async () => {
    const { status, headers } = await get('/moved')
    expect([status, headers.get('location')]).toEqual([308, '/page'])
  })

  it('answers 404 with the page for it, in the language of the address', async () => {
    expect(await get('/nothing?x=1')).toMatchObject({ status: 404, text: 'dressed 404 at /status/404' })
    expect(await get('/en/nothing')).toMatchObject({ status: 404, text: 'dressed 404 at /en/status/404' })
  })

  it('does not hand on an address with NUL or without end', async () => {
    expect(await get('/page%00')).toMatchObject({ status: 404, text: 'dressed 404 at /status/404' })
    expect((await get(`/page${'x'.repeat(3000)}`)).status).toBe(404)
  })

  it('says in words that it cannot show a page where not even the page for that is to be had', async () => {
    const { status, text } = await get('/broken')
    expect(status).toBe(500)
    expect(text).toContain('<h1>页面暂时打不开</h1>')
  })

  it('sends no body to HEAD', async () => {
    expect(await get('/nothing', { method: 'HEAD' })).toMatchObject({ status: 404, text: '' })
  })

  it('leaves alone what is no page', async () => {
    expect(await get('/files/x')).toMatchObject({ status: 404, text: 'empty' })
    expect(await get('/icon.svg')).toMatchObject({ status: 404, text: 'empty' })
    expect(await get('/nothing', { method: 'POST' })).toMatchObject({ status: 404, text: 'empty' })
  })
})
