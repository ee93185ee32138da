import fc from 'fast-check'
import { expect, it } from 'vitest'
import { siteSettings } from '#lib/site/schema.ts'
import { breadcrumbsOf, jsonLd, newsArticleOf, organizationOf, websiteOf } from './structuredData.ts'
import { aNotice } from './testNoticePage.ts'

const ORIGIN = 'https://a.example'
const site = siteSettings.parse({ name: '临澜一中', organisation: 'school', phone: '0500-1' })
const context = {
  ...{ site, lang: 'zh' as const, language: 'zh-CN', path: '/notices/7', origin: ORIGIN },
  column: { name: '通知', slug: 'notices' },
}

it('never ends the script that it stands in, and says what was put into it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (name) => {
      const text = jsonLd([{ '@type': 'Thing', name: `</script><!--${name}` }])
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)['@graph'][0].name).toBe(`</script><!--${name}`)
    }),
  )
})

it.each([
  ['government', 'GovernmentOrganization'],
  ['school', 'EducationalOrganization'],
  ['association', 'Organization'],
] as const)('describes a %s as %s, and leaves out what is not configured', (organisation, type) => {
  const described = JSON.parse(jsonLd([organizationOf({ ...site, organisation }, ORIGIN)]))['@graph'][0]
  expect(described).toEqual({
    '@type': type,
    '@id': `${ORIGIN}/#organization`,
    name: '临澜一中',
    url: `${ORIGIN}/`,
    logo: `${ORIGIN}/emblem.svg`,
    telephone: '0500-1',
    contactPoint: { '@type': 'ContactPoint', telephone: '0500-1' },
  })
})

it('names the search of each language', () => {
  const templateOf = (lang: 'zh' | 'en') =>
    JSON.stringify(websiteOf(site, lang, lang, ORIGIN).potentialAction).match(/"urlTemplate":"([^"]+)"/)?.[1]
  expect(templateOf('zh')).toBe(`${ORIGIN}/search?q={search_term_string}`)
  expect(templateOf('en')).toBe(`${ORIGIN}/en/search?q={search_term_string}`)
})

it('names who wrote a notice, else where it came from, else who publishes the site', () => {
  const authorOf = (more: object) => newsArticleOf(aNotice(more), context).author
  expect(authorOf({ author: '闻澜岸', source: '教务处' })).toMatchObject({
    '@type': 'Person',
    name: '闻澜岸',
  })
  expect(authorOf({ source: '教务处' })).toMatchObject({ '@type': 'Organization', name: '教务处' })
  expect(authorOf({})).toMatchObject({ '@type': 'Organization', name: '临澜一中' })
})

it('gives every step of the way its full address but the last', () => {
  expect(breadcrumbsOf([{ name: '首页', href: '/' }, { name: '通知' }], ORIGIN).itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: `${ORIGIN}/` },
    { '@type': 'ListItem', position: 2, name: '通知', item: undefined },
  ])
})
