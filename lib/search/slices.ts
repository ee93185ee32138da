import { setImmediate as nextTurn } from 'node:timers/promises'

/** UTF-16 units that are cut into words at once: one or two milliseconds. */
const SLICE = 2_000
/** Where a text may be parted without parting words that belong together, the better places first. */
const SEAMS = [/[\n。！？；!?;](?=[^\n。！？；!?;]*$)/, /[\s，、,](?=[^\s，、,]*$)/]
/** So long others wait for the thread. */
const TURN_MS = 8

/** A text in parts that follow each other, none of them long. */
export function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const slice = text.slice(at, at + SLICE)
    const isLast = at + SLICE >= text.length
    const length = isLast ? slice.length : seamOf(slice)
    yield slice.slice(0, length)
    at += length
  }
}

const seamOf = (slice: string): number => {
  for (const seam of SEAMS) {
    const at = slice.search(seam)
    if (at >= 0) return at + 1
  }
  // Not between the halves of a surrogate pair.
  return /[\ud800-\udbff]$/.test(slice) ? slice.length - 1 : slice.length
}

let since = 0

/** Lets everybody else have a turn, where the thread was not theirs for long. */
export const takeTurns = async (): Promise<void> => {
  if (performance.now() - since < TURN_MS) return
  await nextTurn()
  since = performance.now()
}
