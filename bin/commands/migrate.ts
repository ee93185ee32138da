import { Command } from 'commander'
import { migrate } from '#lib/db/migrate.ts'
import { words } from '../output.ts'
import { withServer } from '../withDatabase.ts'

export const migrateCommand = new Command('migrate')
  .description('Brings the database schema up to date.')
  .action(async () => {
    const { applied, total } = await withServer(migrate)
    console.log(words()('cli.migrated', { applied, total }))
  })
