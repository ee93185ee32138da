import { expect, it } from 'vitest'
import { isCounted } from './isCounted.ts'

const PHONE =
  'Mozilla/5.0 (Linux; Android 10; LIO-AN00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/88.0 Mobile Safari/537.36 MicroMessenger/8.0'
const reader = { 'user-agent': PHONE, 'sec-fetch-site': 'same-origin' }

it.each([
  ['a phone', {}],
  [
    'a browser that says its origin only',
    { 'sec-fetch-site': undefined, origin: 'https://a.cn', host: 'a.cn' },
  ],
])('counts %s', (_, more) => {
  expect(isCounted({ ...reader, ...more })).toBe(true)
})

it.each([
  ['no browser', { 'user-agent': undefined }],
  [
    'Baidu',
    { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)' },
  ],
  ['Sogou', { 'user-agent': 'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)' }],
  ['Bytespider', { 'user-agent': `${PHONE} (compatible; Bytespider; spider-feedback@bytedance.com)` }],
  ['curl', { 'user-agent': 'curl/8.5.0' }],
  ['a headless browser', { 'user-agent': PHONE.replace('Chrome/', 'HeadlessChrome/') }],
  ['who asked not to be tracked', { dnt: '1' }],
  ['who opted out', { 'sec-gpc': '1' }],
  ['a page fetched ahead', { 'sec-purpose': 'prefetch;prerender' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['another origin', { 'sec-fetch-site': undefined, origin: 'https://b.cn', host: 'a.cn' }],
  ['an origin that is none', { 'sec-fetch-site': undefined, origin: 'null', host: 'a.cn' }],
  ['nowhere', { 'sec-fetch-site': undefined }],
])('does not count %s', (_, more) => {
  expect(isCounted({ ...reader, ...more })).toBe(false)
})
