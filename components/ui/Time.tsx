import type { Language } from '#lib/core/text.ts'
import { type DateStyle, formatDate } from '#lib/i18n/dates.ts'

/** A date for people and, in its attribute, for machines. */
export const Time = ({
  at,
  lang,
  style,
  className,
}: {
  at: Date
  lang: Language
  style: DateStyle
  className?: string
}) => (
  <time dateTime={at.toISOString()} className={className}>
    {formatDate(at, lang, style)}
  </time>
)
