import type { IncomingMessage, ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { currentNotes, shows } from '#lib/cache/shows.ts'
import { FORM_HEADER, fromHeader } from '#lib/core/sentForm.ts'
import { NoPage } from './pages/pageStore.ts'
import { createRenderer, type PageNotes } from './render.ts'

/** What the cache handler does when Next.js has rendered something. */
const handOver = () => {
  const notes: PageNotes | undefined = currentNotes()
  if (notes) notes.handedOver = { html: '', status: 404, tags: [], revalidate: 1 }
}

it('renders with a request of its own, and knows a page that is not for keeping from one that is', async () => {
  const seen: IncomingMessage[] = []
  const { render, renderDynamic } = createRenderer(async (req, res) => {
    seen.push(req)
    res.end('<p>not handed over</p>')
  })
  await expect(render('/en/notices/1', 'reader', () => undefined)).rejects.toMatchObject({ why: 'failed' })
  expect(seen[0]).toMatchObject({ url: '/en/notices/1', headers: { host: 'localhost' } })
  expect(await renderDynamic('/search?q=a')).toMatchObject({ status: 200, html: '<p>not handed over</p>' })
  expect(seen[1]).toMatchObject({ url: '/zh/search?q=a' })
})

it('gives the page the form that was sent, and no header of that name that a reader wrote', async () => {
  const seen: IncomingMessage[] = []
  const { renderDynamic } = createRenderer(async (req, res) => {
    seen.push(req)
    res.end('<p>x</p>')
  })
  const form = { fields: new URLSearchParams({ words: '错字\r\n' }), origin: null, address: '::1' }
  await renderDynamic('/report', form)
  await renderDynamic('/report')
  expect(fromHeader(String(seen[0]?.headers[FORM_HEADER]))).toEqual(form)
  expect(seen[1]?.headers).toEqual({ host: 'localhost' })
})

it('renders a bounded number at once, and turns away what would wait too long', async () => {
  let atOnce = 0
  let most = 0
  const go = Promise.withResolvers<void>()
  const { render } = createRenderer(async (_, res) => {
    atOnce += 1
    most = Math.max(most, atOnce)
    await go.promise
    atOnce -= 1
    handOver()
    res.statusCode = 404
    res.end()
  })
  const asked = Array.from({ length: 400 }, (_, i) =>
    render(`/notices/${i + 1}`, 'reader', () => undefined).catch((error) => error),
  )
  go.resolve()
  const answers = await Promise.all(asked)
  expect(most).toBeLessThanOrEqual(3)
  expect(answers.filter((each) => each instanceof NoPage && each.why === 'busy').length).toBeGreaterThan(150)
  expect(answers.filter((each) => each.status === 404).length).toBeGreaterThan(190)
})

it('renders nothing where there is nothing, nor where that cannot be told', async () => {
  const rendered: string[] = []
  const handler = async (req: IncomingMessage, res: ServerResponse) => {
    rendered.push(String(req.url))
    res.end('<p>not handed over</p>')
  }
  const { render } = createRenderer(handler, async ({ of }) => {
    if (of.slug) throw new Error('the database is away')
    shows(`notice:${of.id}`)
    return false
  })
  expect(await render('/notices/7', 'reader', () => undefined)).toMatchObject({
    status: 404,
    tags: ['notice:7'],
    until: Number.POSITIVE_INFINITY,
  })
  await expect(render('/columns/a', 'reader', () => undefined)).rejects.toMatchObject({ why: 'failed' })
  expect(rendered).toEqual([])
})

it('lets a reader overtake what nobody waits for', async () => {
  const order: string[] = []
  const turns = Array.from({ length: 3 }, () => Promise.withResolvers<void>())
  let begun = 0
  const { render, hurry } = createRenderer(async (req, res) => {
    order.push(String(req.url))
    await turns[begun++]?.promise
    handOver()
    res.statusCode = 404
    res.end()
  })
  const all = ['/notices/1', '/notices/2', '/notices/3'].map((address) =>
    render(address, 'background', () => undefined),
  )
  hurry('/notices/3')
  for (const turn of turns) turn.resolve()
  await Promise.all(all)
  expect(order).toEqual(['/zh/notices/1', '/zh/notices/3', '/zh/notices/2'])
})

it('keeps no reader from a form or a preview while many search', async () => {
  const go = Promise.withResolvers<void>()
  let searching = 0
  const { renderDynamic } = createRenderer(async (req, res) => {
    if (/\/search(?:\?|$)/.test(req.url ?? '')) {
      searching += 1
      await go.promise
    }
    res.end('<p>x</p>')
  })
  const searches = ['/search?q=a', '/en/search?q=b', '/search'].map((url) => renderDynamic(url))
  for (const url of ['/report', '/en/subscribe', '/preview/abc'])
    expect(await renderDynamic(url)).toMatchObject({ status: 200 })
  expect(searching).toBe(2)
  go.resolve()
  await Promise.all(searches)
  expect(searching).toBe(3)
})
