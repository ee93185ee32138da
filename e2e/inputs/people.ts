import { eq } from 'drizzle-orm'
import { notices } from '#lib/db/schema/index.ts'
import { saveSecuredRoles } from '#lib/users/saveSecuredRoles.ts'
import { asProgram, newPerson } from '../people.ts'
import { newSession } from './account.ts'
import { type DeskAction, type Input, newColumn, newNotice, slug } from './deskAction.ts'

const PEOPLE = 'app/desk/people/actions.ts'

const person = (more: (id: number) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const { id } = await newPerson([])
    return { path: `/desk/people/${id}`, input: await more(id) }
  },
})

export const PEOPLE_ACTIONS: Record<string, DeskAction> = {
  [`${PEOPLE} add`]: {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/people/new',
      input: { login: slug(), name: '李明', grants: [{ role: 'writer', columnId: await newColumn() }] },
    }),
  },
  [`${PEOPLE} saveProfile`]: person((id) => ({ id, name: '李明', email: null, lang: 'en' })),
  [`${PEOPLE} saveRoles`]: person((id) => ({ id, grants: [{ role: 'writer', columnId: null }] })),
  [`${PEOPLE} disable`]: person((id) => ({ id, disabled: true })),
  [`${PEOPLE} makeLink`]: person((id) => ({ id })),
  [`${PEOPLE} removeTheirSecondFactor`]: person((id) => ({ id })),
  [`${PEOPLE} endTheirSession`]: person(async (userId) => ({ id: await newSession(userId) })),
  [`${PEOPLE} endTheirSessions`]: person(async (id) => {
    await newSession(id)
    return { id }
  }),
  [`${PEOPLE} secureRoles`]: {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/people', input: { roles: ['auditor'] } }),
    undo: () => asProgram((ctx) => saveSecuredRoles(ctx, { roles: [] })),
  },
  [`${PEOPLE} handOverDrafts`]: person(async (from) => {
    const id = await newNotice('unpublished', 'draft')
    await asProgram(({ db }) => db.update(notices).set({ ownerId: from }).where(eq(notices.id, id)))
    return { from, to: (await newPerson(['writer'])).id }
  }),
}
