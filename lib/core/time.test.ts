import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter, instantAt, isInstantText, localDate, localMonth, localTime } from './time.ts'

describe('localDate and localMonth', () => {
  it('know that the day begins earlier in Shanghai than in London', () => {
    const instant = new Date('2025-12-31T16:00:00Z')
    expect(localDate(instant, 'Asia/Shanghai')).toBe('2026-01-01')
    expect(localMonth(instant, 'Asia/Shanghai')).toBe('2026-01-01')
    expect(localDate(instant, 'Europe/London')).toBe('2025-12-31')
  })

  it('call midnight 00 and not 24', () => {
    expect(localTime(new Date('2026-03-01T16:00:00Z'), 'Asia/Shanghai').hour).toBe('00')
  })
})

describe('instantAt', () => {
  it.each(['Asia/Shanghai', 'Asia/Urumqi', 'Europe/London', 'America/New_York', 'UTC'])(
    'is undone by reading the clock in %s',
    (zone) => {
      const minute = fc.date({
        min: new Date('1995-01-01'),
        max: new Date('2050-01-01'),
        noInvalidDate: true,
      })
      fc.assert(
        fc.property(minute, (date) => {
          const { hour, minute: min } = localTime(date, zone)
          const again = instantAt(localDate(date, zone), `${hour}:${min}`, zone)
          expect([localDate(again, zone), localTime(again, zone).hour]).toEqual([localDate(date, zone), hour])
        }),
      )
    },
  )
})

it.each([
  ['2026-03-05T09:00:00.000Z', true],
  ['2026-02-30T09:00:00.000Z', false],
  ['0000-01-01T00:00:00.000Z', false],
  ['2026-03-05T25:00:00.000Z', false],
  ['2026-03-05T09:00:00Z', false],
  ['', false],
])('knows that %s is an instant: %s', (text, is) => {
  expect(isInstantText(text)).toBe(is)
})

it.each([
  ['2026-02-28', '2026-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-12-31', '2027-01-01'],
])('goes from %s to %s', (day, next) => {
  expect(dayAfter(day)).toBe(next)
})
