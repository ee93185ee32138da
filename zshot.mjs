import { chromium } from 'playwright'
const [,, login, ...what] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const base = 'http://127.0.0.1:3413'
for (const spec of what) {
  const [path, width, scheme, name, script] = spec.split('@')
  const ctx = await browser.newContext({ viewport: { width: +width, height: width < 500 ? 740 : 900 }, colorScheme: scheme, locale: 'zh-CN', baseURL: base, deviceScaleFactor: width < 500 ? 2 : 1, hasTouch: width < 500 })
  const page = await ctx.newPage()
  page.on('console', m => { if (m.type() === 'error') process.stderr.write(`${name}: ${m.text()}\n`) })
  page.on('pageerror', e => process.stderr.write(`${name}: ${e.stack}\n`))
  await page.goto('/sign-in'); await page.locator('input[name=login]').fill(login); await page.locator('input[type=password]').fill('a password for tests'); await page.keyboard.press('Enter'); await page.waitForURL('**/desk')
  await page.goto(path); await page.waitForLoadState('networkidle')
  if (script) await (new Function('page', `return (async()=>{${script}})()`))(page)
  await page.screenshot({ path: `/tmp/list-shots/${name}.png`, fullPage: !script })
  await ctx.close()
}
await browser.close()
