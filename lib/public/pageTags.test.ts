import { expect, it } from 'vitest'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { siteSettings } from '#lib/site/schema.ts'
import { pageTags } from './pageTags.ts'
import { aNotice } from './testNoticePage.ts'

const bare = siteSettings.parse({ name: '临澜市教育局' })
const site = siteSettings.parse({ ...bare, siteIdCode: '0500000018', organiser: '临澜市教育局办公室' })
const column: ColumnNode = {
  ...{ id: 1, parentId: null, kind: 'list', slug: 'notices', name: '通知公告', children: [] },
  ...{
    description: '通知与公告',
    keywords: ['通知', '公告'],
    columnType: '工作动态',
    linkUrl: null,
    onHome: true,
  },
}
const subject = { site, origin: 'https://www.a.example', path: '/', timeZone: 'Asia/Shanghai' }
const OF_SITE = { SiteName: '临澜市教育局', SiteDomain: 'www.a.example', SiteIDCode: '0500000018' }
const OF_COLUMN = {
  ...{ ColumnName: '通知公告', ColumnDescription: '通知与公告', ColumnKeywords: '通知,公告' },
  ...{ ColumnType: '工作动态' },
}

it('gives a home page the tags of the site, and a list those of its column as well', () => {
  expect(pageTags({ ...subject, description: '门户' })).toEqual({
    ...OF_SITE,
    ...{ Description: '门户', Url: 'https://www.a.example/' },
  })
  expect(pageTags({ ...subject, path: '/columns/notices', column })).toEqual({
    ...{ ...OF_SITE, ...OF_COLUMN, Description: '通知与公告', Keywords: '通知,公告' },
    Url: 'https://www.a.example/columns/notices',
  })
})

it('gives a notice all of them, its date on the clock of the site', () => {
  const sha256 = 'a'.repeat(64)
  const picture = { sha256, width: 9, height: 9, alt: '', variants: [{ width: 480, format: 'jpg' }] }
  const notice = aNotice({
    author: '闻澜岸',
    source: '教务处',
    keywords: ['放假'],
    pictures: new Map([['a', picture]]),
  })
  expect(pageTags({ ...subject, path: '/notices/7', column, notice })).toEqual({
    ...{ ...OF_SITE, ...OF_COLUMN, ArticleTitle: '关于放假的通知', PubDate: '2026-03-05 09:05' },
    ...{ ContentSource: '教务处', Author: '闻澜岸', Description: '摘要', Keywords: '放假' },
    Image: `https://www.a.example/images/${sha256}/480.jpg`,
    Url: 'https://www.a.example/notices/7',
  })
})

it('leaves out what is not known', () => {
  const notice = aNotice({ description: '' })
  expect(pageTags({ ...subject, site: bare, origin: undefined, notice })).toEqual({
    ...{ SiteName: '临澜市教育局', ArticleTitle: '关于放假的通知', PubDate: '2026-03-05 09:05' },
    ContentSource: '临澜市教育局',
  })
})
