import { subscribePath } from '#lib/core/addresses.ts'
import { publicForm } from '#lib/next/publicForm.ts'
import { requestSubscription } from '#lib/subscriptions/requestSubscription.ts'
import { subscriptionRequest } from '#lib/subscriptions/schema.ts'

/** Somebody wants mails about some columns. */
export const POST = publicForm({
  write: 'subscribe',
  schema: subscriptionRequest,
  done: async (visitor, input) => {
    await requestSubscription(visitor, { ...input, address: visitor.address })
    return `${subscribePath(input.lang)}?done=asked`
  },
  failed: ({ lang }, problem) => `${subscribePath(lang === 'en' ? 'en' : 'zh')}?problem=${problem}`,
})
