import { readFile, writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { DomainError } from '#lib/core/errors.ts'
import type { Database } from '#lib/db/client.ts'
import { decodeTable } from '#lib/imports/decodeTable.ts'
import { readRedirectTable, TABLE_COLUMNS, writeRedirectTable } from '#lib/redirects/csv.ts'
import type { PlannedLine } from '#lib/redirects/dto.ts'
import { importRedirects } from '#lib/redirects/importRedirects.ts'
import { allRedirects } from '#lib/redirects/listRedirects.ts'
import { previewImport } from '#lib/redirects/previewImport.ts'
import { sentenceFor, words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

const ctxOf = (db: Database) =>
  ({ db, actor: { kind: 'system', name: 'gaoshi redirects' }, now: new Date() }) as const

const importTable = new Command('import')
  .description(
    'Takes in a CSV table of former and new addresses: all of it, or nothing where a line is wrong.',
  )
  .argument('<file>', 'the table: former address, new address, and "yes" where it covers what lies below')
  .option('--dry-run', 'say what would become of it, and change nothing')
  .action((file: string, { dryRun = false }: { dryRun?: boolean }) =>
    withDatabase(async (db) => {
      const ctx = ctxOf(db)
      const lines = readRedirectTable(decodeTable(await readTable(file)))
      const planned = await previewImport(ctx, { lines })
      if (sayWrong(planned)) return
      if (!dryRun) {
        const imported = await importRedirects(ctx, { lines })
        console.log(words()('cli.redirectsImported', { ...imported }))
        return
      }
      const count = (outcome: string) => planned.filter((line) => line.outcome === outcome).length
      const foreseen = { added: count('new'), changed: count('changed'), same: count('same') }
      console.log(words()('cli.redirectsForeseen', foreseen))
    }),
  )

/** Says of each line that is wrong why it is. */
const sayWrong = (planned: PlannedLine[]): boolean => {
  const wrong = planned.filter(({ outcome }) => outcome === 'wrong')
  for (const { line, reason = 'input', params } of wrong) {
    const problem = sentenceFor(new DomainError('INVALID', reason, params))
    console.error(words()('cli.redirectsWrong', { line, problem }))
  }
  if (wrong.length === 0) return false
  console.error(words()('cli.redirectsNothing', { count: wrong.length }))
  process.exitCode = 1
  return true
}

const readTable = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file)
  } catch (error) {
    throw new DomainError('INVALID', 'file', { file, problem: (error as Error).message })
  }
}

const exportTable = new Command('export')
  .description('Writes all redirects as a CSV table that can be imported again.')
  .argument('[file]', 'where to; on the screen where there is none')
  .action((file: string | undefined) =>
    withDatabase(async (db) => {
      const t = words()
      const head = TABLE_COLUMNS.map((column) => t(`desk.redirects.csv.${column}`))
      const table = writeRedirectTable(await allRedirects(ctxOf(db)), head, t('desk.audit.yes'))
      if (file === undefined) process.stdout.write(table)
      else await writeFile(file, table)
    }),
  )

export const redirectsCommand = new Command('redirects')
  .description('Looks after the addresses of former sites that lead to where things are now.')
  .addCommand(importTable)
  .addCommand(exportTable)
