import type { Page } from '@playwright/test'

const firstMonth = async (page: Page): Promise<string> => {
  await page.goto('/columns/notices/archive')
  return (await page.locator('main section li a').first().getAttribute('href')) ?? ''
}

/** An address of every type of page that readers see. */
export const pageTypes = async (page: Page): Promise<Record<string, string>> => {
  const noticeOf = async (list: string, having: string) => {
    await page.goto(list)
    const hrefs = await page
      .locator('main li a:has(time)')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))
    for (const href of hrefs) {
      await page.goto(href)
      if ((await page.locator(having).count()) > 0) return href
    }
    throw new Error(`no notice in ${list} has ${having}`)
  }
  return {
    home: '/',
    'home in English': '/en',
    list: '/columns/notices',
    'list, page 2': '/columns/notices/2',
    'single page': '/columns/about',
    archive: '/columns/notices/archive',
    month: await firstMonth(page),
    'notice with a picture': await noticeOf('/columns/news', '.body picture'),
    'notice with a table': await noticeOf('/columns/exams', '.body table'),
    'notice with attachments': await noticeOf('/columns/exams', '#attachments'),
    'notice with document facts': await noticeOf('/columns/policies', 'section[aria-label="公文信息"]'),
    'notice in English': await noticeOf('/en/columns/news', '.body'),
    accessibility: '/accessibility',
    'report of a mistake': '/report?about=/columns/notices',
    'report in English': '/en/report',
    'report received': '/report/thanks',
    'form for mails': '/subscribe?column=news',
    'link of a mail that leads nowhere': `/en/subscribe/${'x'.repeat(43)}`,
    'not found': '/notices/999999999',
  }
}
