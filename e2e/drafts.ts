import { type Browser, expect } from '@playwright/test'
import { beginNotice } from '#lib/review/begin.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { bodyField } from './desk.ts'
import { asProgram, signedIn } from './people.ts'

/** A notice that somebody has begun in 通知公告, and has not written yet. */
export const newDraft = (title = `关于暑期值班的通知 ${Date.now()}`): Promise<number> =>
  asProgram(async (ctx) => {
    const { rows } = await ctx.db.execute<{ id: string }>(
      `select id from "column" where slug = 'notices' and lang = 'zh'`,
    )
    const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
    return (await beginNotice({ ...ctx, actor }, { title, columnId: Number(rows[0]?.id) })).id
  })

/** A new notice, open on the screen of a writer. */
export const openDraft = async (browser: Browser) => {
  const writer = await signedIn(browser, ['writer'])
  const id = await newDraft()
  const address = `/desk/notices/${id}`
  await writer.page.goto(address)
  await expect(bodyField(writer.page)).toBeVisible()
  return { ...writer, id, address }
}
