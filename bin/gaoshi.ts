import { Command } from 'commander'
import { columnCommand } from './commands/column.ts'
import { demoCommand } from './commands/demo.ts'
import { htmlCommand } from './commands/html.ts'
import { importCommand } from './commands/import.ts'
import { migrateCommand } from './commands/migrate.ts'
import { redirectsCommand } from './commands/redirects.ts'
import { reindexCommand } from './commands/reindex.ts'
import { siteCommand } from './commands/site.ts'
import { sweepCommand } from './commands/sweep.ts'
import { userCommand } from './commands/user.ts'
import { withdrawCommand } from './commands/withdraw.ts'
import { failWith } from './output.ts'

const program = new Command('gaoshi')
  .description('Looks after a Gaoshi notice portal: its database, its content, its settings.')
  .showHelpAfterError('(--help shows what can be asked for)')
  .addCommand(migrateCommand)
  .addCommand(demoCommand)
  .addCommand(importCommand)
  .addCommand(htmlCommand)
  .addCommand(withdrawCommand)
  .addCommand(reindexCommand)
  .addCommand(columnCommand)
  .addCommand(redirectsCommand)
  .addCommand(siteCommand)
  .addCommand(userCommand)
  .addCommand(sweepCommand)

try {
  await program.parseAsync()
} catch (error) {
  failWith(error)
}
