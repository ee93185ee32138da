import { Command } from 'commander'
import { fileSize } from '#lib/core/fileSize.ts'
import { sweepFiles } from '#lib/media/sweepFiles.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

export const sweepCommand = new Command('sweep')
  .description('Deletes the files to which nothing has referred for a week.')
  .action(() =>
    withDatabase(async (db) => {
      const { files, bytes } = await sweepFiles({
        db,
        actor: { kind: 'system', name: 'gaoshi sweep' },
        now: new Date(),
      })
      console.log(words()('cli.swept', { files, size: fileSize(bytes) }))
    }),
  )
