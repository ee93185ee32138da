import { defineConfig } from '@playwright/test'

const path = process.env.GAOSHI_CHROMIUM
const isRoot = process.getuid?.() === 0

/** Nothing of the browser's own business is to disturb the tests or leave the machine. */
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
]

const phone = {
  viewport: { width: 360, height: 740 },
  ...{ deviceScaleFactor: 3, hasTouch: true, isMobile: true },
}

export default defineConfig({
  testDir: 'e2e',
  // Starts a production server on a database of its own, with the demo content, and sets E2E_BASE_URL.
  globalSetup: './scripts/e2eServer.ts',
  fullyParallel: true,
  forbidOnly: true,
  // For half of its time a test waits: for a page, for what is saved by itself.
  workers: 3,
  // Ends what hangs; how long something takes on a busy machine says nothing about it.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...(path ? {} : { channel: 'chromium' }),
    launchOptions: { args, ...(path && { executablePath: path }) },
  },
  projects: [
    // What does not depend on the screen: once is enough.
    { name: 'once', testDir: 'e2e/once' },
    { name: 'desktop', testIgnore: '**/once/**', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', testIgnore: ['**/once/**', '**/desktop/**'], use: phone },
    // Work at the desk goes the same way on a phone: there it is looked at what opens and whether it fits.
    { name: 'desk on a phone', testDir: 'e2e/desktop', grep: /@phone/, use: phone },
  ],
})
