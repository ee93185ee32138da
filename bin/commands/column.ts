import { Command, Option } from 'commander'
import { addColumn } from '#lib/columns/addColumn.ts'
import type { ColumnNode } from '#lib/columns/dto.ts'
import { columnTree } from '#lib/columns/queries.ts'
import { COLUMN_KINDS, type NewColumn } from '#lib/columns/schema.ts'
import { LANGUAGES } from '#lib/core/text.ts'
import { language } from '../options.ts'
import { words } from '../output.ts'
import { withDatabase } from '../withDatabase.ts'

const list = new Command('list').description('Shows the columns as trees.').action(() =>
  withDatabase(async (db) => {
    for (const lang of LANGUAGES) {
      const lines = outline(await columnTree(db, lang))
      if (lines.length > 0) console.log([`[${lang}]`, ...lines].join('\n'))
    }
  }),
)

const outline = (nodes: ColumnNode[], depth = 0): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.slug}  ${node.name}${node.kind === 'list' ? '' : ` (${node.kind})`}`,
    ...outline(node.children, depth + 1),
  ])

const add = new Command('add')
  .description('Adds a column at the end of its siblings.')
  .argument('<slug>', 'its address: lower-case letters, digits and hyphens')
  .argument('<name>', 'its name')
  .option('--lang <language>', 'its language', language, 'zh')
  .option('--parent <slug>', 'the column above it')
  .addOption(new Option('--kind <kind>', 'what it is').choices(COLUMN_KINDS).default('list'))
  .option('--description <text>', 'what it is for')
  .option('--link-url <address>', 'where it leads, with --kind link')
  .option('--on-home', 'show a block of it on the home page')
  .action((slug: string, name: string, options: Omit<NewColumn, 'slug' | 'name'>) =>
    withDatabase(async (db) => {
      const ctx = { db, actor: { kind: 'system', name: 'gaoshi column' }, now: new Date() } as const
      await addColumn(ctx, { ...options, slug, name })
      console.log(words()('cli.columnAdded', { name, slug }))
    }),
  )

export const columnCommand = new Command('column')
  .description('Shows the columns that notices hang on, or adds one.')
  .addCommand(list, { isDefault: true })
  .addCommand(add)
