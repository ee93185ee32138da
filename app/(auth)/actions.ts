'use server'

import { publicAction } from '#lib/next/editorAction.ts'
import { requestPasswordMail } from '#lib/users/requestPasswordMail.ts'
import { linkUse, mailRequest } from '#lib/users/schema.ts'
import { usePasswordLink } from '#lib/users/usePasswordLink.ts'

export const setPasswordByLink = publicAction(
  'use-password-link',
  linkUse.omit({ address: true }),
  async ({ address, ...at }, input) => {
    await usePasswordLink(at, { ...input, address })
  },
)

export const sendPasswordLink = publicAction(
  'request-password-mail',
  mailRequest.omit({ address: true }),
  ({ address, ...at }, input) => requestPasswordMail(at, { ...input, address }),
)
