import { expect, it } from 'vitest'
import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import { can } from '#lib/policy/can.ts'
import { ROLES } from '#lib/policy/roles.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { approveNotice } from './approve.ts'
import { arrangeNotice } from './arrange.ts'
import { discardDraft } from './discard.ts'
import { expireNotice } from './expire.ts'
import { publishNotice } from './publish.ts'
import { publishInEmergency } from './publishInEmergency.ts'
import { recallNotice } from './recall.ts'
import { returnNotice } from './return.ts'
import { saveNotice } from './save.ts'
import { scheduleNotice } from './schedule.ts'
import { submitNotice } from './submit.ts'
import { STANDINGS, standingNotice } from './testStanding.ts'
import { isPossible, MOVES, type Move } from './transitions.ts'
import { unscheduleNotice } from './unschedule.ts'
import { withdrawNotice } from './withdraw.ts'

/** Each move by its command, with all that has to be filled in. */
const COMMANDS: Record<Move, (ctx: Ctx, id: number, columnId: number) => Promise<unknown>> = {
  save: (ctx, id, columnId) =>
    saveNotice(ctx, { id, content: { ...plainNotice(columnId).content, correctionNote: '日期有误' } }),
  discard: (ctx, id) => discardDraft(ctx, { id }),
  submit: (ctx, id) => submitNotice(ctx, { id }),
  recall: (ctx, id) => recallNotice(ctx, { id }),
  approve: (ctx, id) => approveNotice(ctx, { id }),
  return: (ctx, id) => returnNotice(ctx, { id, comments: [{ paragraph: 0, text: '日期有误' }] }),
  schedule: (ctx, id) => scheduleNotice(ctx, { id, at: new Date('2026-03-20T01:00:00Z') }),
  unschedule: (ctx, id) => unscheduleNotice(ctx, { id }),
  publish: (ctx, id) => publishNotice(ctx, { id }),
  'publish-in-emergency': (ctx, id) => publishInEmergency(ctx, { id, reason: '台风' }),
  withdraw: (ctx, id) => withdrawNotice(ctx, { id, reason: '有误' }),
  expire: (ctx, id) => expireNotice(ctx, { id }),
  arrange: (ctx, id, columnId) => arrangeNotice(ctx, { id, place: { columnId } }),
}

class RolledBack extends Error {}

/** What comes of a command, which leaves nothing behind. */
const outcomeOf = async (ctx: Ctx, command: (inside: Ctx) => Promise<unknown>): Promise<string> => {
  let outcome = 'done'
  await ctx.db
    .transaction(async (tx) => {
      await command({ ...ctx, db: tx }).catch((error) => {
        outcome = error.code ?? error
      })
      throw new RolledBack()
    })
    .catch((error) => {
      if (!(error instanceof RolledBack)) throw error
    })
  return outcome
}

it.each(STANDINGS)(
  'every move by everybody, where it is $notice with $working',
  async (standing) => {
    const ctx = await testCtx()
    const { notices, exams, news } = await testColumns(ctx)
    const id = await standingNotice(ctx, exams, standing)
    const people: PersonActor[] = [await testPerson(ctx)]
    for (const role of ROLES) {
      for (const columnId of [null, exams, notices, news])
        people.push(await testPerson(ctx, { grants: [{ role, columnId }] }))
    }
    for (const actor of people) {
      for (const move of MOVES) {
        const subject = { columnIds: [exams, notices] }
        const expected = !can(actor, 'notice.read', subject)
          ? 'NOT_FOUND'
          : !can(actor, `notice.${move}`, subject)
            ? 'FORBIDDEN'
            : isPossible(move, standing)
              ? 'done'
              : 'ILLEGAL_STATE'
        const outcome = await outcomeOf({ ...ctx, actor }, (inside) => COMMANDS[move](inside, id, exams))
        expect(outcome, `${move} by ${JSON.stringify(actor.grants)}`).toBe(expected)
      }
    }
  },
  120_000,
)
