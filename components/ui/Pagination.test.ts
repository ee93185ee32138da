import { describe, expect, it } from 'vitest'
import { pageNumbers } from './Pagination.tsx'

describe('pageNumbers', () => {
  it.each([
    [1, 1, [1]],
    [1, 2, [1, 2]],
    [1, 9, [1, 2, 0, 9]],
    [5, 9, [1, 0, 4, 5, 6, 0, 9]],
    [9, 9, [1, 0, 8, 9]],
    [3, 5, [1, 2, 3, 4, 5]],
  ])('shows, on page %i of %i, %j', (current, last, shown) => {
    expect(pageNumbers(current, last)).toEqual(shown)
  })
})
