// `node scripts/editorialDocs.ts`, to be run after the transition table or the table of permissions was changed:
// writes what docs/editorial.md shows of them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTICE_STATES, type NoticeState } from '#lib/notices/state.ts'
import { ACTIONS, type Action, can, RIGHTS } from '#lib/policy/can.ts'
import { ROLES, type Role } from '#lib/policy/roles.ts'
import { isPossible, MOVES, type Move, TRANSITIONS, type Transition } from '#lib/review/transitions.ts'

export const FILE = join(import.meta.dirname, '..', 'docs', 'editorial.md')

type Edge = [from: string, to: string, label: string]

const transition = (move: Move): Transition => TRANSITIONS[move]

/** Mermaid's name for where something begins, and where it ends. */
const OUTSIDE = '[*]'

/** What the table says by the state alone, said in full. */
const LABELS: Partial<Record<`${Move} ${string}`, string>> = {
  'save returned': 'save (a new revision)',
  'save none': 'save (a new revision)',
  'approve in_review': 'approve (the last stage)',
}

/** Where it depends on what was filled in. */
const MAYBE: Partial<Record<Move, string>> = { arrange: 'arrange (by its end)' }

const revisionEdges = (): Edge[] => [
  ...MOVES.flatMap((move) => {
    const { from, to } = transition(move)
    return from.flatMap((state): Edge[] => {
      if (to === 'same' || (state === 'none' && to === 'discarded')) return []
      return [[state === 'none' ? OUTSIDE : state, to, LABELS[`${move} ${state}`] ?? move]]
    })
  }),
  ['in_review', 'in_review', 'approve (the next stage)'],
  ['published', 'superseded', 'a correction is published'],
]

const noticeEdges = (): Edge[] => [
  [OUTSIDE, 'unpublished', 'created'],
  [OUTSIDE, 'quarantined', 'imported, with findings that forbid it'],
  ['quarantined', 'unpublished', 'mended or accepted'],
  ...MOVES.flatMap((move) => {
    const changes = Object.entries(transition(move).noticeTo ?? {})
    return changes.map(([from, to]): Edge => [from, to, MAYBE[move] ?? move])
  }),
]

/** One arrow for all that lead from one state to the same other. */
const diagram = (edges: Edge[]): string => {
  const labels = new Map<string, string[]>()
  for (const [from, to, label] of edges) {
    const arrow = `${from} --> ${to}`
    labels.set(arrow, [...(labels.get(arrow) ?? []), label])
  }
  const lines = [...labels].map(([arrow, all]) => `  ${arrow}: ${all.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n')
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const FILLED = {
  correctionNote: 'the correction note, where readers have an earlier revision',
  comment: 'at least one comment',
  at: 'when',
  reason: 'the reason',
} as const

const AFTERWARDS: Partial<Record<Move, string>> = { approve: 'approved, after the last stage' }

/** What a notice becomes by a move. */
const noticeAfterwards = (move: Move): string => {
  if (move === 'arrange') return 'expired or published, by its end; unpublished stays'
  const { notice, noticeTo = {} } = transition(move)
  const becomes = [...new Set(Object.values(noticeTo))].join(' or ')
  if (becomes === '' || notice.every((state) => noticeTo[state] !== undefined)) return becomes || 'stays'
  return `${becomes} where it was ${Object.keys(noticeTo).join(' or ')}; else stays`
}

const moveRow = (move: Move): string[] => {
  const { from, to, notice, fill = [] } = transition(move)
  return [
    `\`${move}\``,
    from.length > 5 ? 'any' : from.join(', '),
    to === 'same' ? 'stays' : (AFTERWARDS[move] ?? to),
    notice.join(', '),
    noticeAfterwards(move),
    fill.map((what) => FILLED[what]).join('; '),
  ]
}

const transitions = (): string =>
  [
    'A revision, by the move that takes it from one state to the next:',
    diagram(revisionEdges()),
    `What a notice is for readers meanwhile. Where it is ${listed(STUCK, ' or ')}, nothing is published.`,
    diagram(noticeEdges()),
    'A move is possible where the revision that is being worked on (`none`: there is no such one) and the notice are in one of these states:',
    table(
      ['move', 'revision', 'afterwards', 'notice', 'afterwards', 'has to be filled in'],
      MOVES.map(moveRow),
    ),
  ].join('\n\n')

/** What a notice can be without any way to readers from there. */
const STUCK: NoticeState[] = NOTICE_STATES.filter((notice) =>
  MOVES.filter((move) => transition(move).to === 'published').every((move) =>
    transition(move).from.every((working) => !isPossible(move, { working, notice })),
  ),
)

const PROGRAM = { kind: 'system', name: 'a program' } as const

const rightsRow = (action: Action): string[] => {
  const roles: readonly Role[] = RIGHTS[action]
  const may = [...ROLES.map((role) => roles.includes(role)), can(PROGRAM, action)]
  return [`\`${action}\``, ...may.map((each) => (each ? '✓' : ''))]
}

const rights = (): string => {
  const byPeople = ACTIONS.filter((action) => !can(PROGRAM, action))
  return [
    table(['', ...ROLES, 'programs'], ACTIONS.map(rightsRow)),
    `A role is granted for the whole site, or for a column and all below it. What concerns a notice or a column takes a grant there or above; what concerns neither (people, the audit trail, the site's settings, handing over, a new column at the top) takes one for the whole site.`,
    `Four eyes: ${ownText()}. Programs (the importer, the command line, the clock) vouch for no text: ${listed(byPeople, ' and ')} are for people.`,
  ].join('\n\n')
}

/** Asked of the policy itself, so that it is not said where it does not hold. */
const ownText = (): string => {
  const id = 1
  const grants = ROLES.map((role) => ({ role, columnId: null }))
  const everything = {
    kind: 'person',
    id,
    name: '',
    grants,
    address: null,
    sessionId: '',
    owes: null,
  } as const
  const own = [{ writerIds: [id] }, { approverIds: [id] }]
  if (own.some((subject) => can(everything, 'notice.approve', subject)))
    throw new Error('the policy lets somebody approve twice, or a text of their own')
  return 'whoever wrote any of a text passes no stage of it, and nobody passes two, whatever roles they have'
}

const listed = (words: readonly string[], last: string): string => {
  const names = words.map((word) => `\`${word}\``)
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(last)
}

/** What is written, by the file that it comes from. */
const PARTS: Record<string, () => string> = {
  'lib/review/transitions.ts': transitions,
  'lib/policy/can.ts': rights,
}

/** The page with its parts as the code is now. */
export const withParts = (page: string): string =>
  Object.entries(PARTS).reduce((text, [source, part]) => {
    const [begin, end] = [`<!-- from ${source} -->`, '<!-- end -->']
    const from = text.indexOf(begin)
    const to = text.indexOf(end, from)
    if (from < 0 || to < 0) throw new Error(`docs/editorial.md has no place for ${source}`)
    return `${text.slice(0, from + begin.length)}\n\n${part()}\n\n${text.slice(to)}`
  }, page)

if (import.meta.filename === process.argv[1]) writeFileSync(FILE, withParts(readFileSync(FILE, 'utf8')))
