import { Command } from 'commander'
import { fillUpDemo, loadDemo } from '#lib/demo/load.ts'
import { positiveNumber } from '../options.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

export const demoCommand = new Command('demo')
  .description('Loads the demo site into an empty database.')
  .option('--notices <number>', 'generate more, up to this many notices in all', positiveNumber)
  .action(({ notices }: { notices?: number }) =>
    withDatabase(async (db) => {
      const t = words()
      const { loaded, notices: there, people } = await loadDemo(db)
      console.log(loaded ? t('cli.demoLoaded', { notices: there }) : t('cli.demoThere'))
      if (people)
        console.log(t('cli.demoPeople', { logins: people.logins.join(', '), password: people.password }))
      if (notices === undefined) return
      const progress = (written: number) => process.stderr.write(`\r${written}`)
      const { added, total } = await fillUpDemo(db, notices, process.stderr.isTTY ? progress : undefined)
      console.log(t('cli.demoGenerated', { added, notices: total }))
    }),
  )
