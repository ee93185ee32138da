import { setImmediate as nextTurn } from 'node:timers/promises'
import { isNumberParted } from './pieces.ts'
import { searchable } from './searchable.ts'

/** UTF-16 units that are cut into words at once: one or two milliseconds. */
const SLICE = 2_000
/** Where a text may be parted without parting words that belong together, the better places first. */
const SEAMS = [/[\n。！？；!?;]/g, /[\s，、,]/g]
/** No document number is longer, as people write them. */
const LONGEST_NUMBER = 40
/** So long others wait for the thread. */
const TURN_MS = 8

/** A text in parts that follow each other, none of them long. */
export function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const end = at + SLICE >= text.length ? text.length : seamBefore(text, at)
    yield text.slice(at, end)
    at = end
  }
}

const seamBefore = (text: string, from: number): number => {
  const slice = text.slice(from, from + SLICE)
  for (const seam of SEAMS)
    for (const { index } of [...slice.matchAll(seam)].toReversed())
      if (!isParted(text, from + index + 1)) return from + index + 1
  let at = from + SLICE
  while (isParted(text, at)) at--
  return at
}

/** Whether something stands over a seam there: the halves of a surrogate pair, or a document number. */
const isParted = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - LONGEST_NUMBER), at)
  const after = text.slice(at, at + LONGEST_NUMBER)
  const isPair = /[\ud800-\udbff]$/.test(before) && /^[\udc00-\udfff]/.test(after)
  return isPair || isNumberParted(searchable(before), searchable(after))
}

let since = 0

/** Lets everybody else have a turn, where the thread was not theirs for long. */
export const takeTurns = async (): Promise<void> => {
  if (performance.now() - since < TURN_MS) return
  await nextTurn()
  since = performance.now()
}
