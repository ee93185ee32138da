import { Command } from 'commander'
import { isOwner } from '#lib/db/migrate.ts'
import { prepareDatabase } from '#lib/jobs/prepareDatabase.ts'
import { words } from '../output.ts'
import { withServer } from '../withDatabase.ts'

export const migrateCommand = new Command('migrate')
  .description('Brings the database schema up to date.')
  .action(() =>
    withServer(async (url) => {
      const { applied, total } = await prepareDatabase(url)
      console.log(words()('cli.migrated', { applied, total }))
      console.log(words()((await isOwner(url)) ? 'cli.ownerSame' : 'cli.ownerApart'))
    }),
  )
