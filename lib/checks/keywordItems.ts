import { type BrandFinder, brandFinder } from './brands.ts'
import { fold } from './folded.ts'
import { severityOf } from './severity.ts'
import { unknownEntrances } from './unknownEntrances.ts'

const BETWEEN = /[,，、;；|_\s/]+/u
const SENTENCE = /[。！？!?：:《]/u
const LONGEST = 400

const isBait = (item: string, find: BrandFinder): boolean => {
  const folded = fold(item)
  return (
    find(folded).some((run) => severityOf(run, folded.text, 'title') !== null) ||
    unknownEntrances(folded).length > 0
  )
}

const ofLexicon = brandFinder()

/**
 * True for a line that is no sentence but a list of search words: at least three items, most of them brands or
 * entrance phrases.
 */
export const isKeywordList = (line: string): boolean => {
  if (line.length > LONGEST || SENTENCE.test(line)) return false
  const items = line.split(BETWEEN).filter((item) => item !== '')
  if (items.length < 3) return false
  const bait = items.filter((item) => isBait(item, ofLexicon)).length
  return bait >= 2 && bait * 5 >= items.length * 3
}
