import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { notedAddress, referrerHost } from './noted.ts'
import { isProbe } from './probes.ts'

it.each([
  ['/info/1003/2345.htm', '/info/1003/2345.htm'],
  ['/show.asp?id=12&from=singlemessage&openid=oABC', '/show.asp?id=12'],
  [
    '/content.jsp?urltype=news.NewsContentUrl&wbtreeid=1003&wbnewsid=2345',
    '/content.jsp?urltype=news.newscontenturl&wbnewsid=2345&wbtreeid=1003',
  ],
  ['/index.php?m=content&c=index&a=show&catid=1&id=2', '/index.php?a=show&c=index&catid=1&id=2&m=content'],
  ['/find.asp?q=张三&id=13912345678', '/find.asp'],
  ['/x.asp?PHPSESSID=abc&token=1&userid=7&id=110101199003071234', '/x.asp'],
  ['/u/13912345678', undefined],
  ['/u/11010119900307123X.htm', undefined],
  ['/li@school.cn', undefined],
  ['/set-password/abc', undefined],
  ['/en/preview/abc?x=1', undefined],
  ['/en/subscribe/abc.', undefined],
  ['/zh/preview/abc', undefined],
  ['/preview%2Fabc', undefined],
  ['/subscriptions/abc)', undefined],
  ['/info/20190312112233445.htm', '/info/20190312112233445.htm'],
  [`/${'x'.repeat(500)}`, undefined],
  ['*', undefined],
])('of %s is noted %s', (url, noted) => {
  expect(notedAddress(url)).toBe(noted)
})

/** Halves of surrogate pairs among them. */
const anyCharacter = fc.nat(0xffff).map((code) => String.fromCharCode(code))

it('notes what PostgreSQL can keep, of anything whatever', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), (text) => {
      expect(notedAddress(`/${text}`) ?? '/').toMatch(/^\/[\x21-\x7e]{0,499}$/)
    }),
  )
})

it.each([
  ['https://www.baidu.com/s?wd=张三', 'www.baidu.com'],
  ['http://school.cn:8080/a', 'school.cn'],
  ['https://user:secret@x.cn/', 'x.cn'],
  ['android-app://com.tencent.mm/', 'com.tencent.mm'],
  ['https://[::1]/', null],
  ['not an address', null],
  [undefined, null],
])('of the referrer %s is kept %s', (referrer, host) => {
  expect(referrerHost(referrer)).toBe(host)
})

describe('a probe is told from what somebody misses', () => {
  it.each([
    ...['/.env', '/api/.env', '/.git/config', '/wp-login.php', '/blog/wp-admin/1.php', '/xmlrpc.php'],
    ...['/phpmyadmin/index.php', '/pma', '/backup.zip', '/www.rar', '/actuator/health', '/cgi-bin/luci'],
    ...['/a/../../etc/passwd', '/?s=/Index/\\think\\app/invokefunction', '/shell.php', '/database.sql'],
    ...['/vendor/phpunit/phpunit/x.php', '/solr/admin', '/%2e%2e/x', '/web.config'],
  ])('%s is one', (address) => {
    expect(isProbe(address)).toBe(true)
  })
  it.each([
    ...['/info/1003/2345.htm', '/show.asp?id=12', '/article.php?aid=77', '/', '/xxgk/zcwj/t20190312_1.html'],
    ...[
      '/.well-known/security.txt',
      '/upload/2019/通知.doc',
      '/site/index.html',
      '/test/2019.html',
      '/down/a.zip',
    ],
    ...[
      '/notices/99',
      '/columns/news',
      '/apple-touch-icon.png',
      '/manager.html',
      '/up/3.rar',
      '/info.php?id=3',
      '/ewebeditor/uploadfile/1.jpg',
      '/environment.htm',
    ],
  ])('%s is none', (address) => {
    expect(isProbe(address)).toBe(false)
  })
})
