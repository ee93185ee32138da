import { Command } from 'commander'
import { withdrawNotice } from '#lib/review/withdraw.ts'
import { positiveNumber } from '../options.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

export const withdrawCommand = new Command('withdraw')
  .description('Takes a notice from readers: its address then answers 410 and says why.')
  .argument('<id>', 'number of the notice, as in its address', positiveNumber)
  .requiredOption('--reason <text>', 'what readers are told')
  .action((id: number, { reason }: { reason: string }) =>
    withDatabase(async (db) => {
      const ctx = { db, actor: { kind: 'system', name: 'gaoshi withdraw' }, now: new Date() } as const
      await withdrawNotice(ctx, { id, reason })
      console.log(words()('cli.withdrawn', { id }))
    }),
  )
