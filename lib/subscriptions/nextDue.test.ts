import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextDue } from './nextDue.ts'

const SHANGHAI = 'Asia/Shanghai'

it.each([
  ['immediately', '2026-03-15T04:00:00Z', '2026-03-15T04:01:00Z'],
  ['daily', '2026-03-14T23:59:59Z', '2026-03-15T00:00:00Z'],
  ['daily', '2026-03-15T00:00:00Z', '2026-03-16T00:00:00Z'],
  // 15 March 2026 is a Sunday.
  ['weekly', '2026-03-15T04:00:00Z', '2026-03-16T00:00:00Z'],
  ['weekly', '2026-03-16T00:00:00Z', '2026-03-23T00:00:00Z'],
] as const)('%s at %s is due at %s', (frequency, now, due) => {
  expect(nextDue(frequency, new Date(now), SHANGHAI)).toEqual(new Date(due))
})

it('lies ahead, and not further than it should, also where clocks are changed', () => {
  const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  const most = { daily: 25, weekly: 7 * 24 + 1 }
  fc.assert(
    fc.property(fc.constantFrom('daily', 'weekly'), instants, (frequency, now) => {
      const hours = (nextDue(frequency, now, 'America/New_York').getTime() - now.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(most[frequency])
    }),
    { numRuns: 300 },
  )
})
