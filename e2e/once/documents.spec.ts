import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { addColumn } from '#lib/columns/addColumn.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { asProgram } from '../people.ts'
import { test } from '../test.ts'

test('documents that were asked for before follow what they show', async ({ request }) => {
  const slug = `c${randomUUID().slice(0, 8)}`
  const title = `关于${slug}的通知`
  const content = { title, bodyHtml: '<p>正文</p>' }
  const { id } = await asProgram(async (ctx) => {
    const { id: columnId } = await addColumn(ctx, { slug, name: slug })
    return createNotice(ctx, { columnId, content })
  })
  const statusOf = async (path: string) => (await request.get(path)).status()
  const textOf = async (path: string) => (await request.get(path)).text()
  const forms = [`/notices/${id}.md`, `/notices/${id}.png`]
  const lists = ['rss.xml', 'atom.xml', 'feed.json'].map((name) => `/columns/${slug}/${name}`)
  const named = new RegExp(`/notices/${id}<`)
  for (const form of forms) expect(await statusOf(form), form).toBe(404)
  for (const list of lists) expect(await textOf(list), list).not.toContain(title)
  expect(await textOf('/sitemaps/1.xml')).not.toMatch(named)

  await asProgram((ctx) => publishDraft(ctx, { id }))
  for (const form of forms) await expect.poll(() => statusOf(form), { message: form }).toBe(200)
  for (const list of lists) await expect.poll(() => textOf(list), { message: list }).toContain(title)
  await expect.poll(() => textOf('/sitemaps/1.xml')).toMatch(named)

  await asProgram((ctx) => withdrawNotice(ctx, { id, reason: '有误' }))
  for (const form of forms) await expect.poll(() => statusOf(form), { message: form }).toBe(410)
  for (const list of lists) await expect.poll(() => textOf(list), { message: list }).not.toContain(title)
  await expect.poll(() => textOf('/sitemaps/1.xml')).not.toMatch(named)
})
