import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chartOf, HEIGHT, WIDTH } from './chart.ts'

const counts = fc.nat({ max: 10_000_000 })

it('stays within its frame, with whole numbers beside it that are evenly spaced from 0 to the top', () => {
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 365 }), (values) => {
      const { ticks, bars, area } = chartOf(values)
      expect(ticks[0]).toBe(0)
      const top = ticks.at(-1) ?? 0
      expect(top).toBeGreaterThanOrEqual(Math.max(...values))
      const steps = new Set(ticks.slice(1).map((tick, i) => tick - (ticks[i] ?? 0)))
      expect(steps.size).toBe(1)
      for (const bar of bars ?? []) {
        expect(bar.y).toBeGreaterThanOrEqual(0)
        expect(bar.y + bar.height).toBeCloseTo(HEIGHT)
        expect(bar.x + bar.width).toBeLessThanOrEqual(WIDTH + 1e-6)
      }
      expect(bars ? bars.length : values.length).toBe(values.length)
      expect(bars === undefined).toBe(area !== '')
      expect(area).not.toMatch(/NaN|Infinity/)
    }),
  )
})

it('draws the highest count at its height, and nothing as nothing', () => {
  const { ticks, bars } = chartOf([0, 5, 10])
  expect(ticks).toEqual([0, 2, 4, 6, 8, 10])
  expect(bars?.map(({ height }) => height)).toEqual([0, HEIGHT / 2, HEIGHT])
  expect(chartOf([0, 0]).ticks).toEqual([0, 1])
})
