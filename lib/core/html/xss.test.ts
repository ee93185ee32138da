import { describe, expect, it } from 'vitest'
import { bodyOfText, editableBody, sanitizeBody } from '../html.ts'
import { payloads } from './testing/payloads.ts'
import { wrongIn } from './testing/strictParser.ts'

const ALL = payloads()

const wrongBy = (sanitize: (html: string) => string) =>
  ALL.map((payload) => ({ payload, wrong: wrongIn(sanitize(payload)) })).filter(
    ({ wrong }) => wrong !== undefined,
  )

describe('attempts to get a script into a body', () => {
  it('are many', () => {
    expect(ALL.length).toBeGreaterThan(7_000)
  })

  it('are told from canonical HTML by the second parser', () => {
    expect(wrongBy((html) => html).length).toBeGreaterThan(ALL.length * 0.95)
    expect(wrongIn('<p class="center">a&amp;b<br />“"</p>')).toBeUndefined()
    for (const html of [
      '<p onclick="x">a</p>',
      '<a href="javascript:x">a</a>',
      '<p>',
      '<b>a</b>',
      'a<',
      '<p>&#60;</p>',
    ])
      expect(wrongIn(html), html).toBeDefined()
  })

  it('leave nothing that is not on the list', () => {
    expect(wrongBy(sanitizeBody)).toEqual([])
    expect(wrongBy(editableBody)).toEqual([])
  }, 60_000)

  it('are text where they come as text', () => {
    expect(wrongBy(bodyOfText)).toEqual([])
  }, 60_000)

  it('come to the same when sanitized twice', () => {
    const changed = ALL.filter((payload) => sanitizeBody(sanitizeBody(payload)) !== sanitizeBody(payload))
    expect(changed).toEqual([])
  }, 60_000)
})
