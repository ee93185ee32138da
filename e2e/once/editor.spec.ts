import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { editableBody, sanitizeBody } from '#lib/core/html.ts'
import { datedContent } from '#lib/demo/dates.ts'
import { DEMO_NOTICES } from '#lib/demo/notices/index.ts'
import { bodyField } from '../desk.ts'
import { openDraft } from '../drafts.ts'
import { empty, htmlIn, paste, throughEditor } from '../editor.ts'
import { test } from '../test.ts'

const FIXTURES = new URL('../../lib/core/html/fixtures/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, FIXTURES), 'utf8')
const PASTED = readdirSync(FIXTURES).filter((name) => name.endsWith('.html') && !name.includes('.expected.'))

const DEMO = DEMO_NOTICES.map((notice) =>
  datedContent(notice, new Date(), 'Asia/Shanghai').content.bodyHtml.replace(
    /demo:[\w.-]+/g,
    `/images/${'a'.repeat(64)}`,
  ),
)

test('what is opened and saved stays what it was', async ({ browser }) => {
  const { page } = await openDraft(browser)
  const bodies = [...DEMO, ...PASTED.map(read)].map(sanitizeBody)
  expect(bodies.length).toBeGreaterThan(80)
  const saved = await throughEditor(bodyField(page), bodies.map(editableBody))
  for (const [at, html] of saved.entries()) expect.soft(sanitizeBody(html)).toBe(bodies[at])
})

test('what is pasted is what the sanitizer makes of it', async ({ browser }) => {
  const { page } = await openDraft(browser)
  const field = bodyField(page)
  for (const name of PASTED) {
    await empty(field)
    await paste(field, { html: read(name) })
    expect.soft(sanitizeBody(await htmlIn(field)), name).toBe(sanitizeBody(read(name)))
  }
})

test('plain text becomes paragraphs, and one line goes on where the cursor is', async ({ browser }) => {
  const { page } = await openDraft(browser)
  const field = bodyField(page)
  await paste(field, { text: '第一段\n第二段\n\n<b>第三段</b>' })
  expect(sanitizeBody(await htmlIn(field))).toBe('<p>第一段</p><p>第二段</p><p>&lt;b&gt;第三段&lt;/b&gt;</p>')
  await empty(field)
  await field.pressSequentially('前')
  await paste(field, { html: '<p><b>中</b></p>' })
  await field.pressSequentially('后')
  expect(sanitizeBody(await htmlIn(field))).toMatch(/^<p>前<strong>中/)
})
