import { Command, Option } from 'commander'
import { findColumn } from '#lib/columns/queries.ts'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import type { Database } from '#lib/db/client.ts'
import { describeFile } from '#lib/imports/describeFile.ts'
import { type Imported, type ImportOptions, importPage } from '#lib/imports/importPage.ts'
import { readPageFile } from '#lib/imports/readPageFile.ts'
import { importReport } from '#lib/imports/report.ts'
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
  .option('--publish', 'show the notices to readers, those in quarantine excepted')
  .addOption(new Option('--mend', 'apply the proposed mends').conflicts('acceptFindings'))
  .option('--accept-findings', 'take the text as it is, whatever was found')
  .option('--json', 'print a report for programs')
  .addHelpText(
    'after',
    `
Pages in which planted adverts are found are stored in quarantine: no reader sees them until they are mended or
accepted, by importing the same file again with --mend or --accept-findings. The same page never makes a second
notice. Exit code: 0 where every file came to what was asked for; 1 where one failed, or was to be published and
is in quarantine.`,
  )
  .action((files: string[], options: Options) =>
    withDatabase(async (db) => {
      const { id: columnId } = await findColumn(db, options.lang, options.column)
      const results: Imported[] = []
      for (const file of files) {
        const result = await importFile(db, file, {
          columnId,
          date: options.date,
          publish: options.publish ?? false,
          findings: options.mend ? 'mend' : options.acceptFindings ? 'accept' : 'keep',
        })
        results.push(result)
        if (!options.json) console.log(describeFile(result.report, words(), result.texts).join('\n'))
      }
      const reports = results.map(({ report }) => report)
      if (options.json) console.log(JSON.stringify(importReport(reports), null, 2))
      const fellShort = reports.some(
        ({ state }) => state === 'failed' || (state === 'quarantined' && options.publish),
      )
      if (fellShort) process.exitCode = 1
    }),
  )

/** One file's failure is told in its report, and does not keep the others from being imported. */
const importFile = async (db: Database, file: string, options: ImportOptions): Promise<Imported> => {
  const ctx = { db, actor: { kind: 'system', name: 'gaoshi import' }, now: new Date() } as const
  try {
    return await importPage(ctx, { name: file, bytes: await readPageFile(file) }, options)
  } catch (error) {
    const { code, reason } =
      error instanceof DomainError ? error : { code: 'UNEXPECTED', reason: 'unexpected' }
    const report = {
      file,
      state: 'failed',
      error: { code, reason, message: sentenceFor(error) },
      fields: null,
      findings: [],
    } as const
    return { report: { ...report, findings: [] }, texts: [] }
  }
}
