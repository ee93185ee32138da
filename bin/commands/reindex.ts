import { Command } from 'commander'
import { buildWhole } from '#lib/search/build.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

export const reindexCommand = new Command('reindex')
  .description('Builds what notices are found by anew, while readers go on searching.')
  .action(() =>
    withDatabase(async (db) => {
      const progress = (looked: number) => process.stderr.write(`\r${looked}`)
      const notices = await buildWhole(db, new Date(), process.stderr.isTTY ? progress : undefined)
      console.log(words()('cli.reindexed', { notices }))
    }),
  )
