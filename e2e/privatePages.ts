import { randomUUID } from 'node:crypto'
import { findColumn } from '#lib/columns/queries.ts'
import { confirmPath, preferencesPath } from '#lib/core/addresses.ts'
import { subscribers } from '#lib/db/schema/index.ts'
import { openPreview } from '#lib/review/openPreview.ts'
import { changeLink, makeConfirmLink } from '#lib/subscriptions/links.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { asProgram } from './people.ts'

/** Addresses that only who was given them knows: of a preview, of a link that confirms a subscription, of one that changes it. */
export const makePrivatePages = (noticeId: number) =>
  asProgram(async (ctx) => {
    const actor = await testPerson(ctx, { grants: [{ role: 'administrator', columnId: null }] })
    const { path: preview } = await openPreview({ ...ctx, actor }, { id: noticeId, hours: 24 })
    const { id: columnId } = await findColumn(ctx.db, 'zh', 'news')
    const [subscriber] = await ctx.db
      .insert(subscribers)
      .values({
        ...{ email: `${randomUUID()}@reader.example`, lang: 'zh', frequency: 'daily' },
        ...{ askedAt: ctx.now, confirmedAt: ctx.now },
      })
      .returning()
    const id = subscriber?.id ?? 0
    const wish = { columnIds: [columnId], frequency: 'daily' as const }
    return {
      preview,
      confirmation: confirmPath('zh', await makeConfirmLink(ctx.db, id, ctx.now, wish)),
      preferences: preferencesPath('zh', await changeLink(ctx.db, id, ctx.now)),
    }
  })
