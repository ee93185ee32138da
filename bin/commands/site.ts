import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { DomainError } from '#lib/core/errors.ts'
import type { Language } from '#lib/core/text.ts'
import { findSiteSettings } from '#lib/site/queries.ts'
import { saveSiteSettings } from '#lib/site/saveSettings.ts'
import type { SettingsChange } from '#lib/site/schema.ts'
import { language } from '../options.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

export const siteCommand = new Command('site')
  .description(
    'Prints the settings of the site (name, organiser, filing numbers, links) as JSON, or replaces them.',
  )
  .argument('[file]', 'a JSON file with the settings to save')
  .option('--lang <language>', 'of which language', language, 'zh')
  .action((file: string | undefined, { lang }: { lang: Language }) =>
    withDatabase(async (db) => {
      if (!file) {
        console.log(JSON.stringify(await findSiteSettings(db, lang), null, 2))
        return
      }
      const ctx = { db, actor: { kind: 'system', name: 'gaoshi site' }, now: new Date() } as const
      const settings = (await readJson(file)) as SettingsChange['settings']
      await saveSiteSettings(ctx, { lang, settings })
      console.log(words()('cli.siteSaved', { lang }))
    }),
  )

const readJson = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    throw new DomainError('INVALID', 'file', { file, problem: (error as Error).message })
  }
}
