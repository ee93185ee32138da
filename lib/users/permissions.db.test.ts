import { describe, expect, it } from 'vitest'
import { auditEvents } from '#lib/db/schema/index.ts'
import type { Action } from '#lib/policy/can.ts'
import { addUser } from './addUser.ts'
import { beginSecondFactor } from './beginSecondFactor.ts'
import { changePassword } from './changePassword.ts'
import { confirmSecondFactor } from './confirmSecondFactor.ts'
import { endAllSessions } from './endAllSessions.ts'
import { endOtherSessions } from './endOtherSessions.ts'
import { endSession } from './endSession.ts'
import { listOpenSessions } from './listOpenSessions.ts'
import { listPeople } from './listPeople.ts'
import { makePasswordLink } from './makePasswordLink.ts'
import type { CountingCtx } from './publicCtx.ts'
import { findUser, findUserByLogin, listSecuredRoles, listSessions, listUsers } from './queries.ts'
import { removeSecondFactor } from './removeSecondFactor.ts'
import { renewRecoveryCodes } from './renewRecoveryCodes.ts'
import { resetPassword } from './resetPassword.ts'
import { resetSecondFactor } from './resetSecondFactor.ts'
import { saveGrants } from './saveGrants.ts'
import { saveSecuredRoles } from './saveSecuredRoles.ts'
import { saveUser } from './saveUser.ts'
import { setDisabled } from './setDisabled.ts'
import { testPerson, testPoolCtx } from './testPeople.ts'

interface Other {
  id: number
  name: string
  sessionId: string
}

const OF_OTHERS: Record<string, (ctx: CountingCtx, other: Other) => Promise<unknown>> = {
  addUser: (ctx) => addUser(ctx, { login: 'new', name: 'New' }),
  saveUser: (ctx, { id }) => saveUser(ctx, { id, name: 'New' }),
  saveGrants: (ctx, { id }) => saveGrants(ctx, { id, grants: [] }),
  resetPassword: (ctx, { id }) => resetPassword(ctx, { id }),
  makePasswordLink: (ctx, { id }) => makePasswordLink(ctx, { id }),
  resetSecondFactor: (ctx, { id }) => resetSecondFactor(ctx, { id }),
  saveSecuredRoles: (ctx) => saveSecuredRoles(ctx, { roles: [] }),
  setDisabled: (ctx, { id }) => setDisabled(ctx, { id, disabled: true }),
  endAllSessions: (ctx, { id }) => endAllSessions(ctx, { id }),
  endSession: (ctx, { sessionId }) => endSession(ctx, { id: sessionId }),
}

const READS: typeof OF_OTHERS = {
  listUsers: (ctx) => listUsers(ctx),
  findUser: (ctx, { id }) => findUser(ctx, id),
  findUserByLogin: (ctx, { name }) => findUserByLogin(ctx, name),
  listSessions: (ctx, { id }) => listSessions(ctx, id),
  listPeople: (ctx) => listPeople(ctx, {}),
  listOpenSessions: (ctx) => listOpenSessions(ctx),
  listSecuredRoles: (ctx) => listSecuredRoles(ctx),
}

const OF_ONESELF: typeof OF_OTHERS = {
  changePassword: (ctx) => changePassword(ctx, { current: 'x', password: 'correct horse' }),
  beginSecondFactor: (ctx) => beginSecondFactor(ctx),
  confirmSecondFactor: (ctx) => confirmSecondFactor(ctx, { code: '123456' }),
  renewRecoveryCodes: (ctx) => renewRecoveryCodes(ctx, { password: 'x' }),
  removeSecondFactor: (ctx) => removeSecondFactor(ctx, { password: 'x' }),
  endOtherSessions: (ctx) => endOtherSessions(ctx),
}

const forbidden = (action: Action) => ({ code: 'FORBIDDEN', reason: 'forbidden', params: { action } })

describe('who looks after accounts', () => {
  it('is not an auditor, nor an administrator of a column, nor one who owes a second factor', async () => {
    const ctx = await testPoolCtx()
    const other = await testPerson(ctx)
    const auditor = await testPerson(ctx, { grants: [{ role: 'auditor', columnId: null }] })
    const inColumn = { ...auditor, grants: [{ role: 'administrator' as const, columnId: 1 }] }
    const owing = {
      ...auditor,
      owes: 'second-factor' as const,
      grants: [{ role: 'administrator' as const, columnId: null }],
    }
    for (const actor of [auditor, inColumn, owing]) {
      for (const command of Object.values(OF_OTHERS)) {
        await expect(command({ ...ctx, actor }, other)).rejects.toMatchObject(forbidden('people.manage'))
      }
    }
    expect(await ctx.db.select().from(auditEvents)).toEqual([])
  })

  it('is an administrator of the whole site', async () => {
    const ctx = await testPoolCtx()
    const other = await testPerson(ctx)
    const actor = await testPerson(ctx, { grants: [{ role: 'administrator', columnId: null }] })
    for (const command of Object.values(OF_OTHERS)) await command({ ...ctx, actor }, other)
    const events = await ctx.db.select().from(auditEvents)
    // Two of ten had nothing to do: there were no roles, and the session had ended already.
    expect(events.map(({ actorId }) => actorId)).toEqual(Array(8).fill(actor.id))
  })

  it.each(Object.keys(READS))('reads with %s as an auditor, and not as a writer', async (name) => {
    const ctx = await testPoolCtx()
    const other = await testPerson(ctx)
    const auditor = await testPerson(ctx, { grants: [{ role: 'auditor', columnId: null }] })
    const writer = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
    await expect(READS[name]?.({ ...ctx, actor: auditor }, other)).resolves.toBeDefined()
    await expect(READS[name]?.({ ...ctx, actor: writer }, other)).rejects.toMatchObject(
      forbidden('people.read'),
    )
  })
})

it.each(Object.keys(OF_ONESELF))('%s is for people', async (name) => {
  const ctx = await testPoolCtx()
  await expect(OF_ONESELF[name]?.(ctx, { id: 1, name: '', sessionId: '' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    reason: 'people-only',
  })
})
