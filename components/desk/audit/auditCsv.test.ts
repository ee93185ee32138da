import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { auditCsv } from './auditCsv.ts'
import type { AuditEvent } from './eventWords.ts'

const event = (more: Partial<AuditEvent>): AuditEvent => ({
  ...{ id: 1, at: new Date('2026-03-01T01:00:00Z'), actor: '李明', actorId: 7, address: '::1' },
  ...{ action: 'notice.saved', noticeId: 3, before: null, after: null, details: {} },
  ...more,
})

const csvOf = async (...events: AuditEvent[]): Promise<string> => {
  async function* batches() {
    for (const each of events) yield [each]
  }
  let text = ''
  for await (const part of auditCsv(batches(), translator('zh'))) text += part
  return text
}

it('begins with a mark by which Excel and WPS know its encoding, and a head', async () => {
  const text = await csvOf(event({}))
  expect([...Buffer.from(text).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const [head, row, end] = text.split('\r\n')
  expect(head).toMatch(/^\ufeff编号,时间,/)
  expect(row).toBe('1,2026-03-01 09:00,李明,7,::1,notice.saved,改写了,3,,')
  expect(end).toBe('')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('keeps %j from being a formula', async (name) => {
  const [, row = ''] = (await csvOf(event({ actor: name }))).split('\r\n2026').join('').split('\r\n1,')
  expect(row.split(',')[1]?.replace(/^"/, '')).toBe(`'${name}`)
})
