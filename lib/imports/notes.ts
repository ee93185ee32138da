import type { Translate } from '#lib/i18n/translator.ts'
import type { FileReport } from './report.ts'

/** What is worth knowing of a file besides its state, as sentences: the day it is listed under, what is left to do. */
export const notesOf = (
  { state, listed, keptDate, fields, findings }: FileReport,
  t: Translate,
): string[] => {
  const notes: string[] = []
  if (listed?.from === 'today') notes.push(t(noteOfToday(fields?.date ?? null), { date: listed.on }))
  if (listed?.from === 'earlier') notes.push(t('imports.notes.listed', { date: listed.on }))
  if (keptDate && state !== 'published') notes.push(t('imports.notes.keptDate', { date: keptDate }))
  const open = findings.filter((each) => each.state === 'open')
  const mendable = open.filter(({ mend }) => mend !== null).length
  if (mendable > 0) notes.push(t('imports.notes.mendable', { count: mendable }))
  const asking = open.filter(({ mend, severity }) => mend === null && severity !== 'info').length
  if (asking > 0) notes.push(t('imports.notes.asking', { count: asking }))
  return notes
}

/** A page that states a day is listed under today only where that day is yet to come. */
const noteOfToday = (stated: string | null) =>
  stated ? 'imports.notes.futureDate' : 'imports.notes.listedToday'
