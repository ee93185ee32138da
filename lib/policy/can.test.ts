import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonActor } from './actor.ts'
import { ACTIONS, type Action, can, canSomewhere } from './can.ts'
import { type Grant, ROLES, type Role } from './roles.ts'

/** Who may do what, written down a second time: `w`riter, `r`eviewer, `p`ublisher, administrator (`a`), auditor (`u`). */
const EXPECTED: Record<Action, string> = {
  'notice.read': 'wrpau',
  'notice.preview': 'wrpa',
  'notice.create': 'w',
  'notice.save': 'w',
  'notice.discard': 'wa',
  'notice.submit': 'w',
  'notice.recall': 'w',
  'notice.approve': 'r',
  'notice.return': 'rp',
  'notice.schedule': 'p',
  'notice.unschedule': 'p',
  'notice.publish': 'p',
  'notice.publish-in-emergency': 'a',
  'notice.withdraw': 'pa',
  'notice.expire': 'p',
  'notice.arrange': 'p',
  'notice.hand-over': 'a',
  'report.read': 'wrpa',
  'report.close': 'pa',
  'analytics.read': 'wrpau',
  'media.upload': 'wpa',
  'media.manage': 'a',
  'column.manage': 'a',
  'site.manage': 'a',
  'redirect.manage': 'pa',
  'people.read': 'au',
  'people.manage': 'a',
  'audit.read': 'au',
}
const LETTERS: Record<Role, string> = {
  writer: 'w',
  reviewer: 'r',
  publisher: 'p',
  administrator: 'a',
  auditor: 'u',
}

const [ABOVE, OWN, OTHER] = [1, 2, 3]
const person = (grants: Grant[], owes: PersonActor['owes'] = null): PersonActor => ({
  ...{ kind: 'person', id: 7, name: 'x', grants, address: null, sessionId: '', owes },
})

describe.each(ACTIONS)('%s', (action) => {
  it.each(ROLES)('by a %s', (role) => {
    const may = EXPECTED[action].includes(LETTERS[role])
    const subject = { columnIds: [OWN, ABOVE] }
    const held = (columnId: number | null) => can(person([{ role, columnId }]), action, subject)
    expect(held(null), 'of the whole site').toBe(may)
    expect(held(OWN), 'of its column').toBe(may)
    expect(held(ABOVE), 'of a column above').toBe(may)
    expect(held(OTHER), 'of another column').toBe(false)
    expect(can(person([{ role, columnId: OWN }]), action), 'of a column, for the whole site').toBe(false)
    for (const owes of ['password', 'second-factor'] as const) {
      expect(can(person([{ role, columnId: null }], owes), action, subject), `who owes a ${owes}`).toBe(false)
    }
  })

  it('by nobody without a role', () => {
    expect(can(person([]), action, { columnIds: [OWN] })).toBe(false)
  })

  it('by a program, unless it vouches for a text', () => {
    const byPeople = ['notice.approve', 'notice.return', 'notice.recall'].includes(action)
    expect(can({ kind: 'system', name: 'x' }, action, { columnIds: [OWN] })).toBe(!byPeople)
  })
})

it('lets nobody pass their own text, nor two stages of one', () => {
  const reviewer = person([{ role: 'reviewer', columnId: null }])
  expect(can(reviewer, 'notice.approve', { writerIds: [8], approverIds: [9] })).toBe(true)
  expect(can(reviewer, 'notice.approve', { writerIds: [8, 7] })).toBe(false)
  expect(can(reviewer, 'notice.approve', { approverIds: [7] })).toBe(false)
  expect(can(reviewer, 'notice.return', { writerIds: [7] })).toBe(true)
})

it('lets auditors read, and nothing else', () => {
  const auditor = person([{ role: 'auditor', columnId: null }])
  expect(ACTIONS.filter((action) => can(auditor, action))).toEqual([
    'notice.read',
    'analytics.read',
    'people.read',
    'audit.read',
  ])
})

const grants = fc.array(
  fc.record({ role: fc.constantFrom(...ROLES), columnId: fc.constantFrom(null, ABOVE, OWN, OTHER) }),
)
const subjects = fc.record({ columnIds: fc.subarray([ABOVE, OWN, OTHER]) })

it('takes nothing away when somebody is given one more role', () => {
  fc.assert(
    fc.property(grants, grants, fc.constantFrom(...ACTIONS), subjects, (some, more, action, subject) => {
      if (can(person(some), action, subject))
        expect(can(person([...some, ...more]), action, subject)).toBe(true)
    }),
  )
})

it('shows menus for what can be done in some column', () => {
  fc.assert(
    fc.property(grants, fc.constantFrom(...ACTIONS), (some, action) => {
      const somewhere = [ABOVE, OWN, OTHER].some((id) => can(person(some), action, { columnIds: [id] }))
      expect(canSomewhere(person(some), action)).toBe(somewhere)
    }),
  )
})
