import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { pushes } from '#lib/db/schema/index.ts'
import { keepMissing } from '#lib/missing/keepMissing.ts'
import { MissingTally } from '#lib/missing/tally.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { returnNotice } from '#lib/review/return.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { expectFitting, expectWhole } from './accessibility.ts'
import { asProgram, signedIn } from './people.ts'
import { test } from './test.ts'

const EVERYTHING = ['writer', 'reviewer', 'publisher', 'administrator'] as const

/** Notices that somebody else wrote: one that waits for a review, one that was returned with comments. */
const somethingToDo = () =>
  asProgram(async (ctx) => {
    const person = (role: 'writer' | 'reviewer') => testPerson(ctx, { grants: [{ role, columnId: null }] })
    const writer = { ...ctx, actor: await person('writer') }
    const reviewer = { ...ctx, actor: await person('reviewer') }
    const { rows } = await ctx.db.execute<{ id: string }>(
      `select id from "column" where slug = 'notices' and lang = 'zh'`,
    )
    const begin = async () => {
      const content = {
        title: '很长的标题'.repeat(40),
        bodyHtml: `<p>第一段</p><p>${'x'.repeat(400)}</p>`,
        summary: '摘要',
      }
      const { id } = await createNotice(writer, { columnId: Number(rows[0]?.id), content })
      await submitNotice(writer, { id })
      return id
    }
    const [waiting, returned] = [await begin(), await begin()]
    await returnNotice(reviewer, { id: returned, comments: [{ paragraph: 1, text: '太长了' }] })
    return { waiting, returned }
  })

/** Redirects, a missing address and a push, each as long as they come. */
const somethingToFind = () =>
  asProgram(async (ctx) => {
    const long = `/${randomUUID()}/${'很长的地址'.repeat(20)}`
    await addRedirect(ctx, { from: `${long}/*.htm`, to: `${long}/$1`, coversBelow: false })
    const tally = new MissingTally()
    tally.count(`/${randomUUID()}/${'x'.repeat(200)}`, 'https://www.example.com/', ctx.now)
    await keepMissing(
      ctx,
      tally.take().map(([, missed]) => missed),
    )
    const push = { engine: 'baidu', path: '/notices/1', cause: 'published', createdAt: ctx.now }
    await ctx.db.insert(pushes).values({ ...push, attempts: 8, lastError: 'x'.repeat(200) })
  })

// What axe finds hardly depends on the screen: in each language it looks at one of them.
for (const [lang, colorScheme, lookedAtOn] of [
  ['zh', 'light', 'desktop'],
  ['en', 'dark', 'phone'],
] as const) {
  test(`every screen of the desk is whole for everybody, in ${lang} and ${colorScheme}`, async ({ browser }, {
    project,
  }) => {
    test.setTimeout(300_000)
    const expectGood = project.name === lookedAtOn ? expectWhole : expectFitting
    const { waiting, returned } = await somethingToDo()
    await somethingToFind()
    const { page, id } = await signedIn(browser, [...EVERYTHING], { lang })
    await page.emulateMedia({ colorScheme })
    const complaints: string[] = []
    page.on('console', (message) => {
      // The browser itself reports the status of a page that is not there, and has advice for forms.
      if (message.type() === 'error' && !message.text().includes('status of 404'))
        complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    const screens = [
      ...[
        '/desk',
        '/desk/notices',
        '/desk/notices?title=zzzz',
        '/desk/notices/new',
        '/desk/columns',
        '/desk/reports',
        '/desk/reports?state=closed',
        '/desk/media',
        '/desk/media?kind=document',
        '/desk/media?name=zzzz',
        '/desk/nowhere',
      ],
      ...[
        `/desk/notices/${waiting}`,
        `/desk/notices/${returned}`,
        `/desk/notices/${returned}/history`,
        `/desk/notices/${returned}/preview`,
        '/desk/notices/1',
      ],
      ...['/desk/redirects', '/desk/redirects?q=zzzz', '/desk/redirects/missing', '/desk/redirects/pushes'],
      ...[
        '/desk/site',
        '/desk/analytics',
        '/desk/analytics?days=365',
        '/desk/people/sessions',
        '/desk/people?q=zzzz',
        '/desk/audit?action=site.',
      ],
      ...['/desk/people', '/desk/people/new', `/desk/people/${id}`, '/desk/account', '/desk/audit'],
    ]
    for (const screen of screens) {
      await page.goto(screen)
      await expect(page.locator('h1')).toHaveCount(1)
      // An open menu lies over what follows it.
      await page.locator('details:not(.row-menu)').evaluateAll((folded) => {
        for (const each of folded) (each as HTMLDetailsElement).open = true
      })
      await expectGood(page, screen)
      const menu = page.locator('.row-menu summary').first()
      if ((await menu.count()) === 0) continue
      await menu.click()
      await expectFitting(page, `${screen}, a menu`)
    }
    expect(complaints).toEqual([])
  })
}
