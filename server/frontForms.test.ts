import { expect, it } from 'vitest'
import { testFront } from './testFront.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://own.example' }

const sized = (text: string, more: Record<string, string> = {}) => ({
  ...FORM,
  'content-length': String(Buffer.byteLength(text)),
  ...more,
})

it('hands a form on to its page, and leads elsewhere what was taken', async () => {
  const { ask, forms } = await testFront()
  const text = 'words=taken&about=%2Fnotices%2F1&words=second'
  const taken = await ask('/report', sized(text, { 'x-forwarded-for': '203.0.113.9' }), 'POST', text)
  expect(taken).toMatchObject({ status: 303, headers: { location: '/report/thanks' } })
  expect(forms).toEqual([
    { fields: { words: 'taken', about: '/notices/1' }, origin: 'http://own.example', address: '127.0.0.1' },
  ])
  const refused = 'words=refused'
  const answer = await ask('/en/report', sized(refused), 'POST', refused)
  expect(answer).toMatchObject({ status: 422, headers: { 'cache-control': 'no-store' } })
})

it('takes no form where there is none to take, and none that is too large, or no form at all', async () => {
  const { ask, forms } = await testFront()
  const large = `words=${'a'.repeat(70_000)}`
  const answers = [
    await ask('/search', sized('q=a'), 'POST', 'q=a'),
    await ask('/notices/1', sized('q=a'), 'POST', 'q=a'),
    await ask('/report', sized('{}', { 'content-type': 'application/json' }), 'POST', '{}'),
    await ask('/report', { ...FORM, 'transfer-encoding': 'chunked' }, 'POST', 'words=a'),
    await ask('/report', sized(large), 'POST', large),
    await ask('/report', sized('words=a'), 'PUT', 'words=a'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([405, 405, 405, 405, 405, 405])
  expect(forms).toEqual([])
})
