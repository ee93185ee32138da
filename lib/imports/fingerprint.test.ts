import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { extract } from './extract.ts'
import { fingerprint } from './fingerprint.ts'

const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const hash = (bytes: Uint8Array | string): string =>
  fingerprint(extract(typeof bytes === 'string' ? bytes : decode(bytes).text))
const text = bytesOf('indented.txt').toString()

test('is a SHA-256 in hex', () => {
  expect(hash(text)).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['encoding', bytesOf('encodings/indented.gb18030.txt')],
  ['line ends', text.replaceAll('\n', '\r\n')],
  ['empty lines and spaces', text.replace('各中小学校：\n', '\n\n各 中 小 学 校：  \n\n')],
  [
    'half-width colons and digits',
    text.replaceAll('：', ':').replace('2024年8月14日', '２０２４年８月１４日'),
  ],
  ['the counter', text.replace('浏览次数：128', '浏览次数：999')],
  ['breadcrumb', text.replace('通知公告', '开云网页版登录入口')],
  [
    'neighbours',
    text.replace('关于开展暑期安全家访的通知', '没有了').replace('下一篇：没有了', '下一篇：甲'),
  ],
  ['buttons and footer', text.replace('返回顶部', '').replace('技术支持：信息中心', '')],
])('%s does not matter', (_name, other) => {
  expect(other).not.toBe(text)
  expect(hash(other)).toBe(hash(text))
})

test.each([
  ['a word of the body', text.replace('自愿购买', '必须购买')],
  ['the title', text.replaceAll('选用工作', '采购工作')],
  ['the date', text.replace('2024-08-15', '2023-08-15')],
  ['the source', text.replace('来源：云岭县教育局', '来源：教务处')],
  ['a cell', text.replace('8月25日', '8月26日')],
])('%s matters', (_name, other) => {
  expect(other).not.toBe(text)
  expect(hash(other)).not.toBe(hash(text))
})
