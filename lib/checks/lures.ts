import type { Folded } from './folded.ts'
import { LURES, type Lure } from './lexicon/lures.ts'

/** Entrance and gambling words that follow each other without a break, and what they weigh together. */
export type LureRun = {
  from: number
  to: number
  entrance: number
  gambling: number
  place: number
  filler: number
  /** Its words of the trade as the folded text has them, those left out that are at home elsewhere (体育, 彩票). */
  trade: TradeWord[]
}

type TradeWord = { word: string; weight: number }

const byClass = new Map<string, Lure[]>()
for (const lure of LURES) {
  const key = `${lure.kind} ${lure.weight}`
  byClass.set(key, [...(byClass.get(key) ?? []), lure])
}

/** Heavy ones first, so that 官网入口 is read before 官网. */
const CLASSES = [...byClass.values()].sort(([a], [b]) => (b?.weight ?? 0) - (a?.weight ?? 0))
const LURE = new RegExp(
  CLASSES.map(
    (lures) =>
      `(${lures
        .map(({ pattern }) => pattern)
        .toSorted((a, b) => b.length - a.length)
        .join('|')})`,
  ).join('|'),
  'uy',
)

/** What a gambling word must weigh to be one of the trade's own. */
const TRADE = 3

type Token = { lure: Lure; to: number }

const tokenAt = (text: string, at: number): Token | null => {
  LURE.lastIndex = at
  const match = LURE.exec(text)
  if (!match) return null
  const lure = CLASSES[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
  return lure ? { lure, to: LURE.lastIndex } : null
}

/** Up to four lures between brackets: `(app下载)`. */
const bracketedAt = (text: string, at: number): Token[] => {
  if (text[at] !== '(') return []
  const tokens: Token[] = []
  for (let to = at + 1; tokens.length < 4; ) {
    const token = tokenAt(text, to)
    if (!token) return []
    to = token.to
    const closes = text[to] === ')'
    tokens.push({ lure: token.lure, to: closes ? to + 1 : to })
    if (closes) return tokens
  }
  return []
}

/** The run of lures that begins at unit `at` of a folded text; empty (`to === at`) where none does. */
export const lureRunAt = ({ text }: Folded, at: number): LureRun => {
  const run: LureRun = { from: at, to: at, entrance: 0, gambling: 0, place: 0, filler: 0, trade: [] }
  for (;;) {
    const single = tokenAt(text, run.to)
    const tokens = single ? [single] : bracketedAt(text, run.to)
    if (tokens.length === 0) return run
    for (const { lure, to } of tokens) {
      run[lure.kind] += lure.weight
      if (lure.kind === 'gambling' && lure.weight >= TRADE)
        run.trade.push({ word: text.slice(run.to, to), weight: lure.weight })
      run.to = to
    }
  }
}

/** All runs of lures in a text, from left to right. */
export const lureRuns = (folded: Folded): LureRun[] => {
  const runs: LureRun[] = []
  for (let at = 0; at < folded.text.length; ) {
    const run = lureRunAt(folded, at)
    if (run.to > at) runs.push(run)
    at = Math.max(run.to, at + 1)
  }
  return runs
}
