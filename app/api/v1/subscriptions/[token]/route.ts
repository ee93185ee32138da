import { z } from 'zod'
import { preferencesPath, subscribePath } from '#lib/core/addresses.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { publicForm } from '#lib/next/publicForm.ts'
import { savePreferences } from '#lib/subscriptions/savePreferences.ts'
import { linkUse, preferencesChange } from '#lib/subscriptions/schema.ts'
import { unsubscribe } from '#lib/subscriptions/unsubscribe.ts'

const language = { lang: z.enum(LANGUAGES).catch('zh') }

/** Whoever has a mail changes what comes to its address, or ends it. */
export const POST = publicForm({
  write: 'change-subscription',
  schema: z.union([
    linkUse.extend({ ...language, end: z.literal('1') }),
    preferencesChange.extend({ end: z.undefined().optional() }),
  ]),
  done: async (visitor, input) => {
    if (input.end) {
      await unsubscribe(visitor, input)
      return `${subscribePath(input.lang)}?done=ended`
    }
    await savePreferences(visitor, input)
    return `${preferencesPath(input.lang, input.token)}?done=saved`
  },
  failed: ({ lang, token }, problem) => {
    const spoken = lang === 'en' ? 'en' : 'zh'
    const isLost = problem === 'link'
    return `${isLost ? subscribePath(spoken) : preferencesPath(spoken, String(token))}?problem=${problem}`
  },
})
