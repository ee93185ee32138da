import { InvalidArgumentError } from 'commander'
import { isLanguage, LANGUAGES, type Language } from '#lib/core/text.ts'

/** Reads a whole number from 1 to ten million. */
export const positiveNumber = (value: string): number => {
  if (!/^[1-9]\d{0,7}$/.test(value) || Number(value) > 10_000_000) {
    throw new InvalidArgumentError('It takes a whole number from 1 to 10000000.')
  }
  return Number(value)
}

/** Reads a language. */
export const language = (value: string): Language => {
  if (!isLanguage(value)) throw new InvalidArgumentError(`It takes one of ${LANGUAGES.join(', ')}.`)
  return value
}

/** Reads a calendar date, `YYYY-MM-DD`. */
export const calendarDate = (value: string): string => {
  const parsed = new Date(`${value}T00:00:00Z`)
  if (
    !/^\d{4}-\d\d-\d\d$/.test(value) ||
    Number.isNaN(parsed.getTime()) ||
    !parsed.toISOString().startsWith(value)
  ) {
    throw new InvalidArgumentError('It takes a date such as 2025-03-01.')
  }
  return value
}
