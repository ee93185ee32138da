import { expect, it } from 'vitest'
import { makePage } from './pages/encode.ts'
import { readPageFile, writePageFile } from './pages/pageFile.ts'
import { createRenderer } from './render.ts'

const SEALING = { key: 'k'.repeat(32), build: 'build' }
const CURSOR = { database: 'd', snapshot: '1:1:' }

/** A renderer whose pages all come to this. */
const rendering = (status: number, headers: Record<string, string>, body = 'words') =>
  createRenderer((_, res) => {
    res.writeHead(status, headers)
    res.end(body)
  })
const renderAt = (address: string, { render }: ReturnType<typeof createRenderer>) =>
  render(address, 'reader', () => undefined)

it('keeps a document as it was answered, with what may be said of it and nothing else', async () => {
  const headers = {
    'content-type': 'application/rss+xml',
    'last-modified': 'x',
    link: '<y>',
    'set-cookie': 'a=1',
  }
  const rendered = await renderAt('/rss.xml', rendering(200, headers))
  expect(rendered).toMatchObject({ status: 200, html: '' })
  expect(rendered.document?.body.toString()).toBe('words')
  expect(rendered.document?.headers).toEqual({
    'content-type': 'application/rss+xml',
    ...{ 'last-modified': 'x', link: '<y>' },
  })
  expect(rendered.freshUntil).toBeGreaterThan(Date.now() + 3_500_000)
})

it.each([
  [410, { status: 410 }],
  [404, { status: 404 }],
  [308, { status: 308, location: '/' }],
])('passes on that a document answers %i', async (status, expected) => {
  expect(await renderAt('/notices/1.md', rendering(status, { location: '/' }))).toMatchObject(expected)
})

it('takes no page for a document, nor a failure for an answer', async () => {
  await expect(renderAt('/notices/1', rendering(200, {}))).rejects.toMatchObject({ why: 'failed' })
  await expect(renderAt('/rss.xml', rendering(500, {}))).rejects.toMatchObject({ why: 'failed' })
})

it.each(['application/rss+xml', 'image/png'])('brings %s back from disk as it was', async (type) => {
  const rendered = await renderAt('/rss.xml', rendering(200, { 'content-type': type }, '字'.repeat(500)))
  const page = await makePage('/rss.xml', rendered, CURSOR)
  const read = readPageFile(writePageFile(page, SEALING).bytes, SEALING)
  expect(read).toMatchObject({ page: { headers: { 'content-type': type }, etag: page.etag } })
  const isImage = type.startsWith('image/')
  expect(page.bodies.br.length > 0).toBe(!isImage)
  expect(page.bodies.identity.toString()).toBe('字'.repeat(500))
})
