import { z } from 'zod'
import { preferencesPath, subscribePath } from '#lib/core/addresses.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { publicForm } from '#lib/next/publicForm.ts'
import { confirmSubscription } from '#lib/subscriptions/confirmSubscription.ts'
import { linkUse } from '#lib/subscriptions/schema.ts'

/** Whoever has the mail confirms what it asks: by a button, since programs that look through mails follow links. */
export const POST = publicForm({
  write: 'confirm-subscription',
  schema: linkUse.extend({ lang: z.enum(LANGUAGES).catch('zh') }),
  done: async (visitor, { lang, token }) => {
    const change = await confirmSubscription(visitor, { token })
    return `${preferencesPath(lang, change.token)}?done=confirmed`
  },
  failed: ({ lang }, problem) => `${subscribePath(lang === 'en' ? 'en' : 'zh')}?problem=${problem}`,
})
