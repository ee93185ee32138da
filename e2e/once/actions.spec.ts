import { expect } from '@playwright/test'
import { translator } from '#lib/i18n/translator.ts'
import { PUBLIC_WRITES } from '#lib/policy/publicWrites.ts'
import { type Answer, builtActions, type Call, callAction, submitAction } from '../callAction.ts'
import type { Caller } from '../callers.ts'
import { databaseDigest, keepingAll } from '../databaseDigest.ts'
import { FROM_ELSEWHERE } from '../elsewhere.ts'
import { ACCOUNT_ACTIONS, newAccount, newSession } from '../inputs/account.ts'
import { DESK_ACTIONS } from '../inputs/all.ts'
import { STOP_PREVIEW } from '../inputs/notices.ts'
import { PUBLIC_ACTIONS, PUBLIC_FORMS } from '../inputs/public.ts'
import { type Site, test } from '../ownServer.ts'

const t = translator('zh')

test('every server action of the build stands in one of the tables, and nothing else does', () => {
  const listed = [DESK_ACTIONS, ACCOUNT_ACTIONS, PUBLIC_ACTIONS].flatMap((table) => Object.keys(table))
  expect([...builtActions().keys()].toSorted()).toEqual(listed.toSorted())
})

/** Writes of the public that no server action makes; `views.spec.ts` and `handlers.spec.ts` say how. */
const BY_HANDLERS = ['sign-in', 'count-view']

test('what somebody may change without having signed in is what the policy lists', () => {
  const writes = Object.values(PUBLIC_ACTIONS).map(({ write }) => write)
  expect([...BY_HANDLERS, ...writes, ...Object.keys(PUBLIC_FORMS)].toSorted()).toEqual(
    PUBLIC_WRITES.toSorted(),
  )
})

const sentenceOf = ({ result, body }: Answer): string =>
  result?.ok === false ? result.problem.message : `no refusal: ${body}`

/** Calls an action from elsewhere, as a script does and as a form does, which changes nothing. */
const refusesElsewhere = async ({ db }: Site, caller: Caller, call: Call) => {
  const keeping = await keepingAll(db)
  for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
    const answer = await keeping(from, () => callAction(caller, call, headers))
    // What names another site the framework breaks off; what names none gets as far as the action.
    if (headers.origin) expect(answer, from).toMatchObject({ status: 500, body: BROKEN_OFF })
    else expect(sentenceOf(answer), from).toBe(t('errors.foreign-origin'))
    const status = await keeping(`a form from ${from}`, () => submitAction(caller, call, headers))
    expect(status, from).toBe(answer.status)
  }
}

/** React's row for a promise that failed, without a word about why. */
const BROKEN_OFF = expect.stringMatching(/^1:E\{"digest":"\d+"\}$/m)

const refusesSignedOut = async ({ db, url }: Site, caller: Caller, call: Call) => {
  const keeping = await keepingAll(db)
  const answer = await keeping('signed out', () => callAction(caller, call, { origin: url }))
  expect(sentenceOf(answer)).toBe(t('errors.signed-out'))
}

const succeeds = async ({ db, url }: Site, caller: Caller, call: Call) => {
  const before = await databaseDigest(db)
  expect(await callAction(caller, call, { origin: url })).toMatchObject({ result: { ok: true } })
  expect(await databaseDigest(db)).not.toEqual(before)
}

for (const [action, { by, prepare, undo }] of Object.entries(DESK_ACTIONS)) {
  test(`${action}: only by who may, from a page of this site`, async ({ site, office }) => {
    const call = { action, ...(await prepare()) }
    const keeping = await keepingAll(site.db)
    const refusalOf = async (who: 'auditor' | 'nobody') =>
      sentenceOf(await keeping(who, () => callAction(office[who], call, { origin: site.url })))
    await refusesSignedOut(site, office.signedOut, call)
    expect(await refusalOf('auditor')).toBe(t('errors.forbidden'))
    // A notice that somebody may not read is not there for them.
    const hidden = t('errors.notices.not-found', { id: Number(call.input.id) })
    const ofNotice = action === STOP_PREVIEW ? t('errors.review.no-preview') : hidden
    expect(await refusalOf('nobody')).toBe(/\[id\]/.test(action) ? ofNotice : t('errors.forbidden'))
    await refusesElsewhere(site, office[by], call)
    await succeeds(site, office[by], call)
    await undo?.()
  })
}

for (const [action, { prepare }] of Object.entries(PUBLIC_ACTIONS)) {
  test(`${action}: by anybody, from a page of this site`, async ({ site, office }) => {
    const call = { action, ...(await prepare()) }
    await refusesElsewhere(site, office.signedOut, call)
    await succeeds(site, office.signedOut, call)
    await mailsSent(site)
  })
}

for (const [write, path] of Object.entries(PUBLIC_FORMS)) {
  test(`${write}: from a page of this site alone`, async ({ site, office }) => {
    const form = { words: '错字', email: 'a@b.example', columns: '1', frequency: 'daily', end: '1' }
    const keeping = await keepingAll(site.db)
    for (const [from, headers] of Object.entries(FROM_ELSEWHERE)) {
      const post = () => office.signedOut.request.post(path, { headers, form, maxRedirects: 0 })
      expect((await keeping(from, post)).status(), from).toBe(422)
    }
  })
}

/** Until then the database changes by itself: a link is made when its mail is sent. */
const mailsSent = ({ db }: Site) =>
  expect
    .poll(async () => (await db.execute('select from outgoing_mail where due_at is not null')).rowCount, {
      timeout: 20_000,
    })
    .toBe(0)

for (const [action, prepare] of Object.entries(ACCOUNT_ACTIONS)) {
  test(`${action}: by an auditor, on their own account and no other`, async ({ site, office }) => {
    const { caller, path, input } = await newAccount(site.url, prepare)
    const call = { action, path, input }
    await refusesSignedOut(site, office.signedOut, call)
    await refusesElsewhere(site, caller, call)
    const { id, login } = office.administrator
    const others = await databaseDigest(site.db, caller.id)
    await succeeds(site, caller, { ...call, input: { userId: id, id, login, ...input } })
    expect(await databaseDigest(site.db, caller.id)).toEqual(others)
  })
}

test("nobody but who looks after people ends another's session", async ({ site, office }) => {
  const input = { id: await newSession(office.administrator.id) }
  const keeping = await keepingAll(site.db)
  for (const [action, path] of [
    ['app/desk/account/actions.ts endOwnSession', '/desk/account'],
    ['app/desk/people/actions.ts endTheirSession', '/desk/people'],
  ] as const) {
    for (const who of ['auditor', 'publisher', 'nobody'] as const) {
      const call = { action, path, input }
      const answer = await keeping(who, () => callAction(office[who], call, { origin: site.url }))
      expect(sentenceOf(answer), `${who}: ${action}`).toBe(t('errors.forbidden'))
    }
  }
})

test('a form without scripts carries out what it may', async ({ site, office }) => {
  const action = 'app/desk/notices/actions.ts begin'
  const call = { action, ...(await DESK_ACTIONS[action]?.prepare()) } as Call
  const before = await databaseDigest(site.db)
  expect(await submitAction(office.writer, call, { origin: site.url })).toBe(200)
  const { notice, ...others } = await databaseDigest(site.db)
  expect(notice).not.toBe(before.notice)
  expect(others.audit_event).not.toBe(before.audit_event)
})

test('an action that is sent to another screen, which hands it on, asks the same', async ({
  site,
  office,
}) => {
  const action = 'app/desk/notices/actions.ts begin'
  const { input } = (await DESK_ACTIONS[action]?.prepare()) ?? {}
  const call = { action, path: '/sign-in', input }
  await refusesSignedOut(site, office.signedOut, call)
  const keeping = await keepingAll(site.db)
  const refusalOf = async (who: 'auditor' | 'writer', headers: Record<string, string>) =>
    sentenceOf(await keeping(who, () => callAction(office[who], call, headers)))
  expect(await refusalOf('auditor', { origin: site.url })).toBe(t('errors.forbidden'))
  expect(await refusalOf('writer', {})).toBe(t('errors.foreign-origin'))
  await succeeds(site, office.writer, call)
})

test('pages for readers carry out nothing', async ({ site, office }) => {
  const action = 'app/(auth)/actions.ts setPasswordByLink'
  const { input } = (await PUBLIC_ACTIONS[action]?.prepare()) ?? {}
  const keeping = await keepingAll(site.db)
  for (const path of ['/', '/en', '/columns/news']) {
    const call = { action, path, input }
    const answer = await keeping(path, () => callAction(office.signedOut, call, { origin: site.url }))
    expect(answer.status, path).toBe(405)
  }
})
