import type { Finding } from '../finding.ts'
import type { LureRun } from '../lures.ts'
import { type Check, type CheckedText, findingAt, LEADING } from '../page.ts'
import { type Sentence, sentencesOf } from '../sentences.ts'
import { isMentioned, warnsOfGambling } from '../warning.ts'

/**
 * A sentence that speaks the trade's own words, whatever house it is for: 真人百家乐老虎机在线投注, 首存送彩金. One such
 * word is also a film's or a shop's; two of them, one of which is nothing but gambling, are an advert.
 */
export const gamblingWords: Check = ({ texts }) =>
  texts.filter(({ part }) => !LEADING.includes(part)).flatMap(ofText)

/** What a word must weigh to be nothing but gambling, and what the words of a sentence must weigh together. */
const CERTAIN = 4
const TOGETHER = 7

/** Words for the wrong itself, which rules and lessons name as well; an advert has others beside them. */
const NAMES_THE_WRONG = /^赌/u

/** What only those promise who want somebody to come. */
const PROMISE = /首存|首充|彩金|注册送|开户送|体验金|返水/u
const ADDRESS = /www[a-z0-9]{3,40}|[a-z0-9]{4,40}(?:com|net|vip|cc|xyz|top)(?![a-z])/gu

const ofText = (text: CheckedText): Finding[] => {
  if (!text.lures.some(({ trade }) => trade.length > 0)) return []
  const warns = warnsOfGambling(text.folded)
  let next = 0
  return sentencesOf(text.folded.text).flatMap((sentence) => {
    const runs: LureRun[] = []
    for (let run = text.lures[next]; run && run.from < sentence.to; run = text.lures[next]) {
      runs.push(run)
      next += 1
    }
    return isAdvert(runs) ? findingsOf(text, sentence, runs, warns) : []
  })
}

const isAdvert = (runs: readonly LureRun[]): boolean => {
  const words = new Map(runs.flatMap(({ trade }) => trade.map(({ word, weight }) => [word, weight])))
  const certain = [...words].some(([word, weight]) => weight >= CERTAIN && !NAMES_THE_WRONG.test(word))
  const together = [...words.values()].reduce((sum, weight) => sum + weight, 0)
  return words.size >= 2 && certain && together >= TOGETHER
}

/** How much of a sentence that is all advert may be no lure: a house's name, 更多精彩请访问. Honest words take more. */
const LONGEST_BETWEEN = 8

/** The longest stretch between `from` and `to` that no lure and no address takes up. */
const longestBetween = ({ from, to }: Sentence, taken: readonly Sentence[]): number => {
  let end = from
  let longest = 0
  for (const each of taken.toSorted((a, b) => a.from - b.from)) {
    longest = Math.max(longest, each.from - end)
    end = Math.max(end, each.to)
  }
  return Math.max(longest, to - end)
}

/**
 * A sentence that is all advert goes as a whole; of others only a person knows where the honest words end. A
 * warning may name the trade. Where it leads to an address, or a sentence promises something in a text that
 * only elsewhere warns, it is looked at all the same.
 */
const findingsOf = (
  text: CheckedText,
  { from, to }: Sentence,
  runs: readonly LureRun[],
  warns: boolean,
): Finding[] => {
  const words = text.folded.text.slice(from, to)
  const addresses = [...words.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    from: from + index,
    to: from + index + address.length,
  }))
  const trade = runs.filter((run) => run.trade.length > 0)
  const [start, end] = [trade[0]?.from ?? from, trade.at(-1)?.to ?? to]
  const leads = addresses.length > 0 || runs.some(({ entrance, place }) => entrance + place >= 2)
  const mentioned = isMentioned(text.subject, start, end)
  if (mentioned ? !leads : warns && !leads && !PROMISE.test(words)) return []
  const whole = longestBetween({ from, to }, [...runs, ...addresses]) <= LONGEST_BETWEEN
  return [
    findingAt(text, whole ? from : start, whole ? to : end, {
      rule: 'gambling-words',
      severity: mentioned ? 'warn' : 'block',
      mend: whole && !mentioned ? '' : null,
    }),
  ]
}
