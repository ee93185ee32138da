import { expect, it } from 'vitest'
import { contentDisposition } from './attachmentName.ts'

it.each([
  ['报名表.pdf', "attachment; filename=attachment.pdf; filename*=UTF-8''%E6%8A%A5%E5%90%8D%E8%A1%A8.pdf"],
  ['表.附件', "attachment; filename=attachment; filename*=UTF-8''%E8%A1%A8.%E9%99%84%E4%BB%B6"],
  ['a\0.pd\0f', "attachment; filename=attachment; filename*=UTF-8''a%00.pd%00f"],
  ['a"; x=.<b>', "attachment; filename=attachment; filename*=UTF-8''a%22%3B%20x%3D.%3Cb%3E"],
])('names %j', (name, header) => {
  expect(contentDisposition(name, { opens: false })).toBe(header)
})
