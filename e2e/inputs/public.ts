import { confirmPath, preferencesPath, reportPath, subscribePath } from '#lib/core/addresses.ts'
import { makePasswordLink } from '#lib/users/makePasswordLink.ts'
import { asProgram, newPerson, PASSWORD } from '../people.ts'
import { type DeskAction, slug } from './deskAction.ts'

/** Without having signed in: `lib/policy/publicWrites.ts`. */
export const PUBLIC_ACTIONS: Record<string, DeskAction & { write: string }> = {
  'app/(auth)/actions.ts setPasswordByLink': {
    write: 'use-password-link',
    by: 'signedOut',
    prepare: async () => {
      const { id } = await newPerson([])
      const { token } = await asProgram((ctx) => makePasswordLink(ctx, { id }))
      return { path: `/set-password/${token}`, input: { token, password: `${PASSWORD} too` } }
    },
  },
  'app/(auth)/actions.ts sendPasswordLink': {
    write: 'request-password-mail',
    by: 'signedOut',
    prepare: async () => {
      const email = `${slug()}@school.example`
      await newPerson([], { email })
      return { path: '/forgotten-password', input: { loginOrEmail: email } }
    },
  },
}

/** Forms on pages for readers, with the page that takes each. */
export const PUBLIC_FORMS: Record<string, string> = {
  'report-mistake': reportPath('zh'),
  subscribe: subscribePath('zh'),
  'confirm-subscription': confirmPath('zh', 'x'.repeat(43)),
  'change-subscription': preferencesPath('zh', 'x'.repeat(43)),
}
