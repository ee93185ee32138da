'use server'

import { publicAction } from '#lib/next/editorAction.ts'
import { redeemPasswordLink } from '#lib/users/redeemPasswordLink.ts'
import { requestPasswordMail } from '#lib/users/requestPasswordMail.ts'
import { linkUse, mailRequest } from '#lib/users/schema.ts'

export const setPasswordByLink = publicAction(
  'use-password-link',
  linkUse.omit({ address: true }),
  async ({ address, ...at }, input) => {
    await redeemPasswordLink(at, { ...input, address })
  },
)

export const sendPasswordLink = publicAction(
  'request-password-mail',
  mailRequest.omit({ address: true }),
  ({ address, ...at }, input) => requestPasswordMail(at, { ...input, address }),
)
