/** A date as a page states it; `iso` is `YYYY-MM-DD`, null where the page leaves the year or the day open. */
export type StatedDate = { iso: string | null; time: string | null; text: string }

const NUMERIC = /(?<!\d)((?:19|20)\d\d)\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)\s?日?/u
const CHINESE =
  /([一二][〇○零0oO一二三四五六七八九]{3})\s?年\s?([一二三四五六七八九十]{1,3})\s?月\s?([一二三四五六七八九十]{1,3})\s?日/u
const TIME = /(?<!\d)([01]?\d|2[0-3])\s?:\s?([0-5]\d)(?::[0-5]\d)?/u
const DIGITS = '〇一二三四五六七八九'

/** 二十三 → 23; up to 99. */
const numberOf = (written: string): number => {
  const [tens = '', units] = written.includes('十') ? written.split('十') : ['', written]
  const ten = written.includes('十') ? Math.max(1, DIGITS.indexOf(tens || '一')) : 0
  return ten * 10 + Math.max(0, units ? DIGITS.indexOf(units) : 0)
}

const yearOf = (written: string): number =>
  Number([...written.replace(/[○零0oO]/gu, '〇')].map((digit) => DIGITS.indexOf(digit)).join(''))

const isoOf = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null
}

/**
 * The date that a text states, with its time of day where one follows. A date without a year, or one that no
 * calendar has, gives `iso: null`: nothing is added that the page does not say.
 */
export const statedDate = (written: string): StatedDate => {
  const text = written.normalize('NFKC')
  const numeric = NUMERIC.exec(text)
  const chinese = numeric ? null : CHINESE.exec(text)
  const [year, month, day] = numeric
    ? numeric.slice(1).map(Number)
    : chinese
      ? [yearOf(chinese[1] ?? ''), numberOf(chinese[2] ?? ''), numberOf(chinese[3] ?? '')]
      : []
  const iso = year && month && day ? isoOf(year, month, day) : null
  const behind = text.slice(numeric ? numeric.index + numeric[0].length : text.length)
  const time = iso ? TIME.exec(behind) : null
  return { iso, time: time ? `${time[1]?.padStart(2, '0')}:${time[2]}` : null, text: written.trim() }
}

/** True for a line that is a full date and nothing else, as it stands under a signature. */
export const isDateLine = (written: string): boolean => {
  const text = written.normalize('NFKC')
  const found = NUMERIC.exec(text) ?? CHINESE.exec(text)
  return found !== null && statedDate(text).iso !== null && text.replace(found[0], '').trim() === ''
}
