import { randomUUID } from 'node:crypto'
import { type Browser, expect } from '@playwright/test'
import { addColumn } from '#lib/columns/addColumn.ts'
import { payloads, RUN } from '#lib/core/html/testing/payloads.ts'
import { SELF_STARTING } from '#lib/core/html/testing/selfStarting.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import { extract } from '#lib/imports/extract.ts'
import { toHtml } from '#lib/imports/toHtml.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { plantIntoRow } from '../database.ts'
import { bodyField } from '../desk.ts'
import { newDraft } from '../drafts.ts'
import { pasteAll, throughEditor } from '../editor.ts'
import { asProgram, newPerson, signIn } from '../people.ts'
import { test } from '../test.ts'
import { poke, settle, type Watched, watched } from '../xss.ts'

const ALL = payloads()
/** Ends whatever a payload may have left open, so that the next one is met as well. */
const CLOSED =
  '"\'>--></textarea></style></title></noscript></xmp></iframe></select></template></svg></math></table>'
const PER_NOTICE = 1_000
const PER_PASTE = 10

test('there are enough of them, and where nothing protects from them they run', async ({ browser }) => {
  expect(ALL.length).toBeGreaterThan(7_000)
  const { page, ran, show } = await watched(browser, { bypassCSP: false })
  for (const payload of [`<script>${RUN}</script>`, `<img src=x onerror=${RUN}>`, `<svg onload=${RUN}>`]) {
    const before = ran.length
    await show(payload)
    await expect.poll(() => ran.length, payload).toBeGreaterThan(before)
  }
  const before = ran.length
  await show(
    SELF_STARTING(RUN)
      .filter((payload) => !/refresh|<frame|<script[^>]*>[^<]*$/.test(payload))
      .join(CLOSED),
  )
  await expect.poll(() => ran.length).toBeGreaterThan(before + 10)
  expect(await poke(page)).not.toEqual([])
})

const openEditor = async (browser: Browser, bypassCSP: boolean) => {
  const person = await newPerson(['writer'])
  const watch = await watched(browser, { bypassCSP })
  await signIn(watch.page, person.login)
  await expect(watch.page).toHaveURL(/\/desk$/)
  await watch.page.goto(`/desk/notices/${await newDraft()}`)
  await expect(bodyField(watch.page)).toBeVisible()
  return watch
}

/** That nothing has run where it was, and that nothing runs or could run where nothing but the HTML itself protects. */
const expectHarmless = async ({ page, ran, show }: Watched, htmls: readonly string[]) => {
  await settle(page)
  expect(ran).toEqual([])
  await show(htmls.join('\n'))
  expect(await poke(page)).toEqual([])
  await settle(page)
  expect(ran).toEqual([])
}

for (const bypassCSP of [true, false]) {
  const under = bypassCSP ? 'with the policy switched off' : 'under the policy of the site'

  test(`none runs in the editor, ${under}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const watch = await openEditor(browser, bypassCSP)
    const field = bodyField(watch.page)
    const together = inParts(ALL, PER_PASTE).map((part) => part.join(CLOSED))
    const pasted = await pasteAll(field, together)
    expect(pasted.join('').length).toBeGreaterThan(ALL.length)
    expect(await poke(watch.page, '.editor-text')).toEqual([])
    const set = await throughEditor(field, together)
    expect(await poke(watch.page, '.editor-text')).toEqual([])
    await expectHarmless(watch, [...pasted, ...set])
  })

  test(`none runs from rows that were written directly, ${under}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const ids = await planted()
    const person = await newPerson(['writer', 'reviewer', 'publisher', 'administrator'])
    const { page, ran } = await watched(browser, { bypassCSP })
    await signIn(page, person.login)
    await expect(page).toHaveURL(/\/desk$/)
    for (const id of ids) {
      for (const address of [`/notices/${id}`, `/desk/notices/${id}`]) {
        // What the screen before it still loads can break off the first attempt.
        await page.goto(address).catch(() => page.goto(address))
        await expect(page.locator('.body').first()).toContainText('正文')
        expect(await poke(page, '.body'), address).toEqual([])
        expect(new URL(page.url()).pathname).toBe(address)
      }
    }
    await settle(page)
    expect(ran).toEqual([])
  })
}

test('none runs from files that are imported', async ({ browser }) => {
  const watch = await watched(browser, { bypassCSP: false })
  const pages = inParts(
    ALL.map((payload) => payload.replaceAll('\u0000', '').replace(/[\r\n]+/g, ' ')),
    200,
  ).map((lines) =>
    sanitizeBody(
      toHtml(extract(['关于放假的通知', '现将有关事项通知如下。', ...lines].join('\n')).paragraphs),
    ),
  )
  expect(pages.join('').length).toBeGreaterThan(ALL.join('').length / 2)
  await expectHarmless(watch, [...pages, ...ALL.map(sanitizeBody)])
})

const inParts = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size))

/** Notices that readers see, into whose rows somebody wrote past all code. */
const planted = async (): Promise<number[]> => {
  const ids = await asProgram(async (ctx) => {
    const slug = `x${randomUUID().replaceAll('-', '').slice(0, 12)}`
    const { id: columnId } = await addColumn(ctx, { slug, name: slug })
    const ids: number[] = []
    for (const _ of inParts(ALL, PER_NOTICE)) {
      const { id } = await createNotice(ctx, { columnId, content: { title: slug, bodyHtml: '<p>正文</p>' } })
      await publishInEmergency(ctx, { id, reason: 'test' })
      ids.push(id)
    }
    return ids
  })
  for (const [at, part] of inParts(ALL, PER_NOTICE).entries())
    await plantIntoRow(ids[at] ?? 0, part.join(CLOSED).replaceAll('\u0000', ''))
  return ids
}
