import { expect } from '@playwright/test'
import { translator } from '#lib/i18n/translator.ts'
import { actionId, callAction, sendAction } from '../callAction.ts'
import type { Caller } from '../callers.ts'
import { keepingAll } from '../databaseDigest.ts'
import { expectRefusedNotice, sendNotice, writeNotice } from '../desk.ts'
import { validCall } from '../inputs/all.ts'
import { test } from '../ownServer.ts'
import { signedIn } from '../people.ts'

const t = translator('zh')
const SAVE = 'app/desk/notices/[id]/actions.ts save'
const REFUSED = { status: 200, result: { ok: false, problem: { code: 'INVALID' } } }

/** A failure that nobody is told anything of: neither where in the code it was, nor what was sent. */
const SILENT =
  /^(?:0:\{"a":"\$@1"[^\n]*\n1:E\{"digest":"\d+"\}\n|Server Action unavailable\.|Invalid Server Action request\.|Internal Server Error)$/

const answersStill = async ({ request }: Caller) => expect((await request.get('/desk')).status()).toBe(200)

const MALFORMED = {
  nothing: '',
  'no JSON': 'not json',
  'half of it': '[{"id":1,"conte',
  'a number': '5',
  'nothing in it': '[]',
  'a reference to nothing': '["$1"]',
  'a promise of nothing': '["$@1"]',
  'a date that is none': '["$Dnever"]',
  'a function': '["$F1"]',
  'a function of the server': `[{"id":{"$F":"fs"},"then":"$@0"}]`,
  'a way to the constructor': '["$0:constructor:constructor"]',
  'a thing that refers to itself': '["$0"]',
  'a promise of itself': '[{"then":"$@0","status":"resolved_model","value":"{}"}]',
  'a map, a set and a form of nothing': '["$Q1","$W1","$K1"]',
  'a blob that is none': '["$B1"]',
  'a very large number': `["$n${'9'.repeat(5_000)}"]`,
  'arguments without end': `[${'1,'.repeat(100_000)}1]`,
  'brackets without end': '['.repeat(100_000) + ']'.repeat(100_000),
  'a prototype':
    '[{"__proto__":{"id":1,"content":{"title":"x","bodyHtml":"y"}},"constructor":{"prototype":{"id":1}}}]',
}

test('what is no call at all is refused without a word of the inside, and does no harm', async ({
  site,
  office,
}) => {
  const { call } = await validCall(SAVE, site.url, office)
  const keeping = await keepingAll(site.db)
  for (const [what, body] of Object.entries(MALFORMED)) {
    const sent = { id: actionId(SAVE), path: call.path, body }
    const answer = await keeping(what, () => sendAction(office.writer, sent, { origin: site.url }))
    if (answer.result) expect.soft(answer, what).toMatchObject(REFUSED)
    else expect.soft(answer.body, what).toMatch(SILENT)
  }
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json']) {
    const sent = { id: actionId(SAVE), path: call.path, body: '--x\r\nConte' }
    const headers = { origin: site.url, 'content-type': type }
    const answer = await keeping(type, () => sendAction(office.writer, sent, headers))
    expect.soft(answer.body, type).toMatch(SILENT)
  }
  for (const id of [
    `7f${'0'.repeat(40)}`,
    'toString',
    '__proto__',
    '../../lib/db/client',
    'x'.repeat(5_000),
  ]) {
    const sent = { id, path: call.path, body: '[{"id":1}]' }
    const answer = await keeping(id, () => sendAction(office.writer, sent, { origin: site.url }))
    expect.soft(answer.status, id).toBeGreaterThanOrEqual(400)
    expect.soft(answer.body, id).toMatch(SILENT)
  }
  await answersStill(office.writer)
  // Nothing of the prototypes that were sent is left in the server.
  const empty = { ...call, input: {} }
  expect(await callAction(office.writer, empty, { origin: site.url })).toMatchObject(REFUSED)
})

test('what is too much is refused, and the server goes on', async ({ site, office }) => {
  const back = await validCall('app/desk/notices/[id]/actions.ts sendBack', site.url, office)
  const save = await validCall(SAVE, site.url, office)
  const keeping = await keepingAll(site.db)
  const answerTo = ({ caller, call }: typeof back, more: object) =>
    keeping(call.action, () =>
      callAction(caller, { ...call, input: { ...call.input, ...more } }, { origin: site.url }),
    )
  for (const count of [20_000, 100_000])
    expect(await answerTo(back, { comments: comments(count) })).toMatchObject(REFUSED)
  for (const [call, more] of [
    [back, { comments: comments(400_000) }],
    [save, { content: { title: 'x', bodyHtml: '字'.repeat(10_000_000) } }],
  ] as const) {
    // The server has heard enough before all of it is sent: it answers, or breaks the connection off.
    const end = await answerTo(call, more).then(({ body }) => body, String)
    expect(end).toMatch(new RegExp(`${SILENT.source}|EPIPE|ECONNRESET`))
  }
  await answersStill(office.writer)
})

const comments = (count: number) => Array.from({ length: count }, () => ({ paragraph: 0, text: 'x' }))

const TITLE = '关于放假的通知'
const TOO_MANY = 7_500_000
const PATIENTLY = { timeout: 60_000 }

test('the desk says that what was typed is too much for it, and keeps it', async ({ browser }) => {
  // So much takes the browser itself its time.
  test.setTimeout(150_000)
  const { page } = await signedIn(browser, ['writer'])
  await writeNotice(page, TITLE)
  const title = page.getByLabel('标题', { exact: true })
  // As if it was pasted: typing it takes a browser longer than anybody waits.
  const paste = (length: number) =>
    title.evaluate((field: HTMLInputElement, characters) => {
      field.value = 'x'.repeat(characters)
    }, length)
  await paste(TOO_MANY)
  await sendNotice(page)
  await expect(page.locator('form').getByRole('alert')).toHaveText(t('desk.unreachable'), PATIENTLY)
  expect(await title.evaluate((field: HTMLInputElement) => field.value.length)).toBe(TOO_MANY)
  await paste(100)
  await sendNotice(page)
  await expect(page).toHaveURL(/\/desk\/notices\/\d+$/, PATIENTLY)
})

test('the desk says that the site was updated meanwhile, and keeps what was typed', async ({ browser }) => {
  const { page } = await signedIn(browser, ['writer'])
  await writeNotice(page, TITLE)
  // As a page calls that was built before: by a name that the server does not know.
  await page.route('/desk/notices/new', (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': `7f${'0'.repeat(40)}` } }),
  )
  await sendNotice(page)
  await expectRefusedNotice(page, TITLE, t('desk.outdated'))
})
