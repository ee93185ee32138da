/** A day as Chinese notices write it: 3月5日. */
export const dayText = (date: { month: number; day: number }): string => `${date.month}月${date.day}日`

/** A day with its year: 2025年3月5日. */
export const fullDayText = (date: { year: number; month: number; day: number }): string =>
  `${date.year}年${dayText(date)}`

/** A day as the facts of a document hold it: 2025-03-05. */
export const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
