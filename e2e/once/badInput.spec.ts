import { expect } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { notices, revisions, users } from '#lib/db/schema/index.ts'
import { translator } from '#lib/i18n/translator.ts'
import { spoilt } from '../badValues.ts'
import { type Answer, callAction } from '../callAction.ts'
import { newCaller } from '../callers.ts'
import { keepingAll } from '../databaseDigest.ts'
import { ALL_ACTIONS, DESK_ACTIONS, validCall } from '../inputs/all.ts'
import { newColumn, newNotice } from '../inputs/deskAction.ts'
import { STOP_PREVIEW } from '../inputs/notices.ts'
import { test } from '../ownServer.ts'

const t = translator('zh')
const SAVE = 'app/desk/notices/[id]/actions.ts save'
const EMERGENCY = 'app/desk/notices/[id]/actions.ts emergency'
const SUBMIT = 'app/desk/notices/[id]/actions.ts submit'

const CHINESE = expect.stringMatching(/^\p{Script=Han}|^“.*\p{Script=Han}/u)
const REFUSED = { status: 200, result: { ok: false, problem: { code: 'INVALID', message: CHINESE } } }

const problemOf = ({ result, body }: Answer) => (result?.ok === false ? result.problem : { refused: body })

for (const action of ALL_ACTIONS) {
  test(`${action} takes nothing of another type, and nothing that cannot be stored`, async ({
    site,
    office,
  }) => {
    const { caller, call } = await validCall(action, site.url, office)
    const inputs = spoilt(call.input)
    expect(inputs.length).toBeGreaterThan(5)
    const keeping = await keepingAll(site.db)
    await keeping(action, async () => {
      for (const { at, input } of inputs) {
        const answer = await callAction(caller, { ...call, input }, { origin: site.url })
        expect.soft(answer, at).toMatchObject(REFUSED)
      }
    })
  })
}

test('a notice of columns where somebody has no right is to them as if it was not there', async ({
  site,
}) => {
  const columnId = await newColumn()
  const roles = ['writer', 'reviewer', 'publisher', 'administrator'] as const
  const caller = await newCaller(site.url, [], { grants: roles.map((role) => ({ role, columnId })) })
  const moves = Object.entries(DESK_ACTIONS).filter(
    ([action]) => action.includes('/[id]/') && action !== STOP_PREVIEW,
  )
  expect(moves.length).toBeGreaterThan(12)
  const nobodys = 2_000_000_000
  for (const [action, { prepare }] of moves) {
    const { path, input } = await prepare()
    const keeping = await keepingAll(site.db)
    const problemFor = async (id: unknown) => {
      const call = { action, path, input: { ...input, id } }
      return problemOf(await keeping(action, () => callAction(caller, call, { origin: site.url })))
    }
    const message = (id: unknown) => t('errors.notices.not-found', { id: Number(id) })
    const [code, reason] = ['NOT_FOUND', 'notices.not-found']
    expect(await problemFor(input.id), action).toEqual({ code, reason, message: message(input.id) })
    expect(await problemFor(nobodys), action).toEqual({ code, reason, message: message(nobodys) })
  }
  const id = await newNotice('unpublished', 'draft', columnId)
  const own = { action: SUBMIT, path: `/desk/notices/${id}`, input: { id } }
  expect(await callAction(caller, own, { origin: site.url })).toMatchObject({ result: { ok: true } })
})

test('fields that the form does not have change nothing', async ({ site, office }) => {
  const id = await newNotice('unpublished', 'draft')
  const published = await newNotice('published', 'none')
  const forged = {
    ...{ state: 'published', notice: 'published', working: 'approved', publishedAt: new Date() },
    ...{ publishedRevisionId: published, workingRevisionId: published, ownerId: 1, createdBy: 'x', stage: 3 },
    ...{ actor: { kind: 'system', name: 'x' }, now: new Date(0), force: true, owes: null },
  }
  const content = { title: '改过的标题', bodyHtml: '<p>正文</p>', ...forged }
  const call = { action: SAVE, path: `/desk/notices/${id}`, input: { id, content, ...forged } }
  expect(await callAction(office.writer, call, { origin: site.url })).toMatchObject({ result: { ok: true } })
  const [notice] = await site.db.select().from(notices).where(eq(notices.id, id))
  expect(notice).toMatchObject({
    ...{ state: 'unpublished', publishedRevisionId: null, publishedAt: null, ownerId: office.writer.id },
  })
  const own = await site.db.select().from(revisions).where(eq(revisions.noticeId, id))
  expect(own).toMatchObject([{ state: 'draft', stage: null, title: '改过的标题', createdBy: 'test' }])

  const add = await validCall('app/desk/people/actions.ts add', site.url, office)
  const more = {
    id: 1,
    passwordHash: 'x',
    passwordExpired: false,
    disabledAt: new Date(),
    totpSince: new Date(),
  }
  const added = { ...add.call, input: { ...add.call.input, ...more } }
  const answer = await callAction(add.caller, added, { origin: site.url })
  const { id: personId } = (answer.result?.ok ? answer.result.value : {}) as { id: number }
  const [person] = await site.db.select().from(users).where(eq(users.id, personId))
  expect(person).toMatchObject({ passwordExpired: true, disabledAt: null, totpSince: null })
  expect(person?.passwordHash).toMatch(/^\$argon2id\$/)
})

test('a version that there never was, and one that is past, are refused', async ({ site, office }) => {
  const { caller, call } = await validCall(SAVE, site.url, office)
  const keeping = await keepingAll(site.db)
  const answerTo = (version: unknown) =>
    keeping(`version ${version}`, () =>
      callAction(caller, { ...call, input: { ...call.input, version } }, { origin: site.url }),
    )
  for (const version of [-1, 0, 1.5, '1', null, {}]) expect(await answerTo(version)).toMatchObject(REFUSED)
  const message = t('errors.notices.changed', { id: Number(call.input.id) })
  expect(problemOf(await answerTo(4_000))).toEqual({ code: 'CONFLICT', reason: 'notices.changed', message })
})

test('a time that nobody lives to see is no time to publish', async ({ site, office }) => {
  const schedule = await validCall('app/desk/notices/[id]/actions.ts schedule', site.url, office)
  const input = { ...schedule.call.input, at: new Date('+275760-09-13T00:00:00Z') }
  const keeping = await keepingAll(site.db)
  const answer = await keeping('schedule', () =>
    callAction(schedule.caller, { ...schedule.call, input }, { origin: site.url }),
  )
  expect(problemOf(answer)).toMatchObject({ code: 'INVALID', message: t('errors.review.time-too-far') })
})

test('markup that was planted is text in a title, and gone from a body', async ({ site, office, page }) => {
  const script = '<script>document.documentElement.dataset.planted = 1</script>'
  const bodyHtml = `<p onclick="${script}">正文</p>${script}<svg onload="x"></svg><img src="x" onerror="x">
    <iframe srcdoc="${script}"></iframe><a href="javascript:x">链接</a><style>* { display: none }</style>`
  const id = await newNotice('unpublished', 'draft')
  const at = { path: `/desk/notices/${id}`, input: { id, content: { title: script, bodyHtml } } }
  const origin = { origin: site.url }
  expect(await callAction(office.writer, { action: SAVE, ...at }, origin)).toMatchObject({ status: 200 })
  const emergency = { action: EMERGENCY, ...at, input: { id, reason: script } }
  expect(await callAction(office.administrator, emergency, origin)).toMatchObject({ result: { ok: true } })
  const [revision] = await site.db.select().from(revisions).where(eq(revisions.noticeId, id))
  expect(revision?.bodyHtml).toBe('<p>正文</p><p>链接</p>')

  await page.context().addCookies((await office.administrator.request.storageState()).cookies)
  for (const address of [`/notices/${id}`, `/desk/notices/${id}`, `/desk/audit?notice=${id}`]) {
    await page.goto(address)
    await expect(page.locator('html')).not.toHaveAttribute('data-planted')
    if (!address.includes('audit')) await expect(page.getByRole('heading', { level: 1 })).toHaveText(script)
  }
})
