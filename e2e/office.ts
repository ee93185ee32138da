import type { Browser } from '@playwright/test'
import { createNotice } from '#lib/notices/createNotice.ts'
import type { Role } from '#lib/policy/roles.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { newColumn } from './inputs/deskAction.ts'
import { asProgram, signedIn } from './people.ts'

/** A column in which nobody works but the people of one test, who see nothing else. */
export const newOffice = async (browser: Browser) => {
  const columnId = await newColumn()
  const grantsFor = (roles: Role[]) => roles.map((role) => ({ role, columnId }))
  return {
    columnId,
    /** Somebody signed in, with these roles there. */
    open: (roles: Role[], lang?: 'zh' | 'en') =>
      signedIn(browser, [], { grants: grantsFor(roles), ...(lang && { lang }) }),
    /** Notices with these titles that somebody wrote and brought so far, and their ids. */
    write: (titles: string[], state: 'draft' | 'in_review' | 'approved', ownerId?: number) =>
      asProgram(async (ctx) => {
        const writer = await testPerson(ctx, { grants: grantsFor(['writer']) })
        const actor = ownerId === undefined ? writer : { ...writer, id: ownerId }
        const reviewer = await testPerson(ctx, { grants: grantsFor(['reviewer']) })
        const ids: number[] = []
        for (const title of titles) {
          const input = { columnId, content: { title, bodyHtml: '<p>正文</p>' } }
          const { id } = await createNotice({ ...ctx, actor }, input)
          if (state !== 'draft') await submitNotice({ ...ctx, actor }, { id })
          if (state === 'approved') await approveNotice({ ...ctx, actor: reviewer }, { id })
          ids.push(id)
        }
        return ids
      }),
  }
}
