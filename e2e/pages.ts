import type { Page } from '@playwright/test'
import { noticePath } from '#lib/core/addresses.ts'
import { makeNotices } from './crawlerNotices.ts'
import { makePrivatePages } from './privatePages.ts'

const firstMonth = async (page: Page, slug: string): Promise<string> => {
  await page.goto(`/columns/${slug}/archive`)
  return (await page.locator('main section li a').first().getAttribute('href')) ?? ''
}

/** An address of every type of page that readers see; those of `docs/crawlers.md` by the names that they have there. */
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
  const { slug, full, expired, withdrawn } = await makeNotices()
  return {
    home: '/',
    'home in English': '/en',
    list: '/columns/notices',
    'list, page 2': '/columns/notices/2',
    'single page': '/columns/about',
    archive: '/columns/notices/archive',
    month: await firstMonth(page, 'notices'),
    'month, page 2': `${await firstMonth(page, slug)}/2`,
    notice: noticePath('zh', full),
    'expired notice': noticePath('zh', expired),
    'withdrawn notice': noticePath('zh', withdrawn),
    'notice with a picture': await noticeOf('/columns/news', '.body picture'),
    'notice with a table': await noticeOf('/columns/exams', '.body table'),
    'notice with attachments': await noticeOf('/columns/exams', '#attachments'),
    'notice with document facts': await noticeOf('/columns/policies', 'section[aria-label="公文信息"]'),
    'notice in English': await noticeOf('/en/columns/news', '.body'),
    accessibility: '/accessibility',
    search: '/search?q=招生',
    'search that finds nothing': `/search?q=${'谿'.repeat(12)}`,
    ...(await makePrivatePages(full)),
    report: '/report?about=/columns/notices',
    'report in English': '/en/report',
    thanks: '/report/thanks',
    subscribe: '/subscribe?column=news',
    'subscription asked for': '/subscribe/asked',
    'subscription ended': '/en/subscribe/ended',
    'link of a mail that leads nowhere': `/en/subscribe/${'x'.repeat(43)}`,
    'not found': '/notices/999999999',
  }
}
