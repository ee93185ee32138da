import { test as base } from '@playwright/test'

/** A test after which every browser that it opened is closed: left open, the desk in it goes on asking the server. */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
