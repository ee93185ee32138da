import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { DEMO_COLUMNS } from '../columns.ts'
import { datedContent } from '../dates.ts'
import { brokenTables, halfWidthMarks, htmlProblems } from './checkHtml.ts'
import { DEMO_NOTICES } from './index.ts'

const TIME_ZONE = 'Asia/Shanghai'

/** A leap day, the turn of a year, and days on which different notices are the newest. */
const LOADED_ON = ['2026-01-01', '2028-02-29', '2026-06-18', '2026-11-24', '2027-12-31'].map(
  (day) => new Date(`${day}T12:00:00+08:00`),
)

const [now = new Date()] = LOADED_ON
const NOTICES = DEMO_NOTICES.map((notice) => ({ notice, ...datedContent(notice, now, TIME_ZONE) }))

const keysWhere = (wrong: (notice: (typeof NOTICES)[number]) => boolean) =>
  NOTICES.filter(wrong).map(({ notice }) => notice.key)

const isDay = (year: number, month: number, day: number) => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

describe('the demo notices', () => {
  test('are at least sixty', () => {
    expect(DEMO_NOTICES.length).toBeGreaterThanOrEqual(60)
  })

  test('have keys of their own', () => {
    const keys = DEMO_NOTICES.map(({ key }) => key)
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('stand in columns that hold notices, in one language', () => {
    const columns = new Set(
      DEMO_COLUMNS.filter(({ kind }) => kind !== 'link').map(({ lang, slug }) => `${lang}:${slug}`),
    )
    const wrong = keysWhere(({ notice: { column, furtherColumns = [] } }) => {
      const all = [column, ...furtherColumns]
      return all.some((slug) => !columns.has(slug) || slug.slice(0, 3) !== column.slice(0, 3))
    })
    expect(wrong).toEqual([])
  })

  test('fill every column, the single pages with one notice each', () => {
    const own = (slug: string) => DEMO_NOTICES.filter(({ column }) => column === slug).length
    for (const { lang, slug, kind } of DEMO_COLUMNS) {
      if (kind === 'page') expect(own(`${lang}:${slug}`), `${lang}:${slug}`).toBe(1)
      if (kind === 'list') expect(own(`${lang}:${slug}`), `${lang}:${slug}`).toBeGreaterThanOrEqual(3)
    }
  })

  test('have a day and a time that exist in every year', () => {
    const wrong = keysWhere(({ notice }) => {
      const time = 'on' in notice ? notice.on.time : notice.time
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return true
      if ('on' in notice) return !isDay(2025, notice.on.month, notice.on.day)
      return !Number.isInteger(notice.daysAgo) || notice.daysAgo < 0
    })
    expect(wrong).toEqual([])
  })

  test.each(LOADED_ON)('spread over two years and are never of the future (loaded %s)', (loadedOn) => {
    const published = DEMO_NOTICES.map((notice) => datedContent(notice, loadedOn, TIME_ZONE).publishedAt)
    const days = published.map((at) => (loadedOn.getTime() - at.getTime()) / 86_400_000)
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...days)).toBeLessThan(2 * 366 + 1)
    const lastYear = days.filter((age) => age < 366).length
    expect(lastYear / days.length).toBeGreaterThan(0.35)
    expect(lastYear / days.length).toBeLessThan(0.75)
    expect(days.filter((age) => age < 14).length).toBeGreaterThanOrEqual(4)
  })

  test.each(LOADED_ON)('have a title, a body, and facts with real days (loaded %s)', (loadedOn) => {
    const wrong = DEMO_NOTICES.filter((notice) => {
      const { title, bodyHtml, facts } = datedContent(notice, loadedOn, TIME_ZONE).content
      const issuedOn = facts?.issuedOn ?? '2025-01-01'
      const [year = 0, month = 0, day = 0] = issuedOn.split('-').map(Number)
      const text = `${title} ${bodyHtml}`
      return (
        !title.trim() ||
        title.length > 200 ||
        !bodyHtml.trim() ||
        !/^\d{4}-\d{2}-\d{2}$/.test(issuedOn) ||
        !isDay(year, month, day) ||
        /undefined|NaN|\[object/.test(text)
      )
    })
    expect(wrong.map(({ key }) => key)).toEqual([])
  })

  test('name no weekday, since the day of a date moves from year to year', () => {
    expect(
      keysWhere(({ content }) =>
        /(星期|(?<!每)周)[一二三四五六日天]|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/.test(
          content.bodyHtml,
        ),
      ),
    ).toEqual([])
  })

  test('have the full-width punctuation of Chinese text', () => {
    const problems = NOTICES.flatMap(({ notice, content }) => {
      const { title, summary = '', subtitle = '', source = '', leadImage, attachments = [] } = content
      const names = attachments.map(({ name }) => name)
      return [title, subtitle, summary, source, content.bodyHtml, leadImage?.alt ?? '', ...names].flatMap(
        (text) => halfWidthMarks(text).map((mark) => `${notice.key}: ${mark}`),
      )
    })
    expect(problems).toEqual([])
  })

  test('refer to files that are there', () => {
    const missing = NOTICES.flatMap(({ notice, content }) => {
      const pictures = [...content.bodyHtml.matchAll(/demo:([\w.-]+)/g)].map(([, name]) => name)
      const files = (content.attachments ?? []).map(({ file }) => file)
      return [...pictures, ...files, content.leadImage?.file]
        .filter((name) => name && !existsSync(new URL(`../files/${name}`, import.meta.url)))
        .map((name) => `${notice.key}: ${name}`)
    })
    expect(missing).toEqual([])
  })

  test('have bodies of the elements and classes that a notice may hold', () => {
    const problems = NOTICES.flatMap(({ notice, content }) =>
      htmlProblems(content.bodyHtml).map((problem) => `${notice.key}: ${problem}`),
    )
    expect(problems).toEqual([])
  })

  test('have tables whose rows are of one width', () => {
    const problems = NOTICES.flatMap(({ notice, content }) =>
      brokenTables(content.bodyHtml).map((problem) => `${notice.key}: ${problem}`),
    )
    expect(problems).toEqual([])
  })
})
