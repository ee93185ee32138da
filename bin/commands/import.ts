import { Command, Option } from 'commander'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Database } from '#lib/db/client.ts'
import { describeFile } from '#lib/imports/describeFile.ts'
import { findImportColumn } from '#lib/imports/importColumn.ts'
import { type Imported, type ImportOptions, importPage } from '#lib/imports/importPage.ts'
import { notesOf } from '#lib/imports/notes.ts'
import { readPageFile } from '#lib/imports/readPageFile.ts'
import { type FileReport, fellShort, importReport } from '#lib/imports/report.ts'
import { calendarDate, language } from '../options.ts'
import { sentenceFor, words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

interface Options {
  column: string
  lang: Language
  date?: string
  publish?: true
  mend?: true
  acceptFindings?: true
  json?: true
}

export const importCommand = new Command('import')
  .description('Takes in the text of legacy notice pages, one page a file.')
  .argument('<file...>', 'text files in UTF-8, UTF-16, GB18030 (GBK) or Big5; 10 MiB each at most')
  .requiredOption('--column <slug>', 'the column that the notices go into')
  .option('--lang <language>', "the column's language", language, 'zh')
  .option(
    '--date <YYYY-MM-DD>',
    'day of publication, where the page does not state one, or another one',
    calendarDate,
  )
  .option('--publish', 'show the notices to readers, except where findings are open')
  .addOption(new Option('--mend', 'apply the proposed mends').conflicts('acceptFindings'))
  .option('--accept-findings', 'take the text as it is, whatever was found')
  .option('--json', 'print a report for programs')
  .addHelpText(
    'after',
    `
Pages in which planted adverts are found are stored in quarantine: no reader sees them until they are mended or
accepted, by importing the same file again with --mend or --accept-findings. A page that somebody should look at
stays a draft until then. The same page never makes a second notice. Exit code: 0 where every file came to what
was asked for; 1 where one failed, could not be published, or is there already in another column or under another
date.`,
  )
  .action((files: string[], options: Options) =>
    withDatabase(async (db) => {
      const columnId = await findImportColumn(db, options.lang, options.column)
      const asked = { publish: options.publish ?? false, date: options.date }
      const results: Imported[] = []
      for (const file of files) {
        const result = await importFile(db, file, {
          columnId,
          ...asked,
          findings: options.mend ? 'mend' : options.acceptFindings ? 'accept' : 'keep',
        })
        results.push(result)
        if (!options.json) console.log(describeFile(result.report, words(), result.texts).join('\n'))
      }
      const reports = results.map(({ report }) => report)
      if (options.json) console.log(JSON.stringify(importReport(reports, asked), null, 2))
      if (reports.some((report) => fellShort(report, asked))) process.exitCode = 1
    }),
  )

/** One file's failure is told in its report, and does not keep the others from being imported. */
const importFile = async (db: Database, file: string, options: ImportOptions): Promise<Imported> => {
  const ctx = { db, actor: { kind: 'system', name: 'gaoshi import' }, now: new Date() } as const
  try {
    const { report, texts, failure } = await importPage(
      ctx,
      { name: file, bytes: await readPageFile(file) },
      options,
    )
    const notes = notesOf(report, words())
    return { report: { ...report, ...(failure && { error: errorOf(failure) }), notes }, texts }
  } catch (error) {
    const failed = { file, state: 'failed', error: errorOf(error), fields: null } as const
    return { report: { ...failed, findings: [], notes: [] }, texts: [] }
  }
}

const errorOf = (error: unknown): NonNullable<FileReport['error']> => {
  const { code, reason } = error instanceof DomainError ? error : { code: 'UNEXPECTED', reason: 'unexpected' }
  return { code, reason, message: sentenceFor(error) }
}
