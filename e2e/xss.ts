import type { Browser, BrowserContext, Page } from '@playwright/test'

/** Where HTML is shown without any policy, so that nothing but the HTML itself keeps scripts from running. */
const UNPROTECTED = 'http://unprotected.test/'

/** A browser that notices what runs. */
export interface Watched {
  context: BrowserContext
  page: Page
  /** What has run, by the page that it ran in. */
  ran: string[]
  /** Shows HTML as a whole document without any policy. */
  show: (html: string) => Promise<void>
}

export const watched = async (browser: Browser, options: { bypassCSP: boolean }): Promise<Watched> => {
  const context = await browser.newContext(options)
  const ran: string[] = []
  await context.exposeBinding('__xss', ({ page }) => void ran.push(page.url()))
  context.on('dialog', (dialog) => {
    ran.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('page', (page) => {
    page.on('popup', (popup) => void ran.push(`popup: ${popup.url()}`))
  })
  let document = ''
  // Nothing leaves the machine, and what is asked for at the unprotected page is not there.
  await context.route(/^http/, (route) => {
    const url = route.request().url()
    if (url === UNPROTECTED) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document })
    return url.startsWith(process.env.E2E_BASE_URL ?? 'none') ? route.continue() : route.abort()
  })
  const page = await context.newPage()
  const show = async (html: string) => {
    document = `<!doctype html><body>${html}</body>`
    await page.goto(UNPROTECTED)
  }
  return { context, page, ran, show }
}

const EVENTS = [
  ...[
    'mouseover',
    'mouseenter',
    'pointerenter',
    'pointerdown',
    'focus',
    'focusin',
    'blur',
    'animationstart',
    'load',
  ],
  ...[
    'animationend',
    'transitionend',
    'toggle',
    'beforetoggle',
    'error',
    'begin',
    'start',
    'scroll',
    'input',
    'change',
  ],
]

/**
 * Does to every element below `root` what people and browsers do.
 * @returns what is there that could run something: handlers, elements that load, addresses that run
 */
export const poke = (page: Page, root = 'body'): Promise<string[]> =>
  page.evaluate(
    ({ selector, events }) => {
      const found: string[] = []
      const kinds =
        'script,iframe,frame,object,embed,link,meta,base,form,input,svg *,math *,template,style,video,audio'
      // Only scripts are looked for, not where links lead.
      document.addEventListener('click', (event) => event.preventDefault(), true)
      for (const container of document.querySelectorAll(selector)) {
        for (const element of container.querySelectorAll('*')) {
          const suspect =
            element.matches(kinds) ||
            element.getAttributeNames().some((name) => /^on|^style$|^srcdoc$|^formaction$|:/i.test(name))
          const address =
            element instanceof HTMLAnchorElement && element.hasAttribute('href') ? element.protocol : 'http:'
          if (suspect || !/^(?:https?|mailto|tel):$/.test(address))
            found.push(element.outerHTML.slice(0, 200))
          for (const name of events) element.dispatchEvent(new Event(name))
          if (element instanceof HTMLElement && !(element instanceof HTMLAnchorElement)) element.click()
        }
      }
      return found
    },
    { selector: root, events: EVENTS },
  )

/** Lets what was started come to its end. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50))))
