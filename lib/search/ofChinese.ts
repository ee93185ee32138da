import type { Read } from './asked.ts'
import { charactersOf, isEmptyWord, pairsOf } from './characters.ts'
import { wordsWithin } from './pieces.ts'

/** A longer run is no word that a text has as a whole. */
const LONGEST_SHOWN = 20

/**
 * A run of Chinese is found by its words, in titles also by its pairs of characters, where that is something else. A
 * character that stands alone between words is not insisted on.
 */
export const ofChinese = (run: string, cut: string[]): Read => {
  const groups = groupsOf(cut)
  const atoms = groups.flatMap(({ words }) => words)
  const single = groups.filter(({ words }) => words.length === 0).map(({ text }) => text)
  const weak = single.map((character) => [[`${character}:*`]])
  const words = groups
    .filter((group) => group.words.length > 0)
    .flatMap(({ text, shown }) => [text, ...shown])
  const pairs = pairsOf(run)
  const inTitle = pairs.length > 0 ? pairs.map((pair) => [[pair]]) : weak
  if (atoms.length === 0) {
    // 和美: no word of it tells anything by itself.
    const either = pairs.length > 0 ? [[pairs, ...weak.flat()]] : weak
    return { terms: [], weak: either, inTitle, words: pairs.length > 0 ? [run] : single, part: run }
  }
  const isCovered = atoms.every((atom) => pairs.includes(atom))
  const terms = isCovered ? atoms.map((atom) => [[atom]]) : [[atoms, pairs]]
  const shown = charactersOf(run).length <= LONGEST_SHOWN ? [run, ...words] : words
  return { terms, weak, inTitle, words: shown, part: run }
}

interface Group {
  text: string
  /** Words that stand for it; none where a single character stands alone. */
  words: string[]
  /** Those of them that are words by themselves, and no pairs of a name's characters. */
  shown: string[]
}

/** The words of a run; single characters that follow each other, such as a name's, are one. */
const groupsOf = (cut: string[]): Group[] => {
  const groups: Group[] = []
  let singles = ''
  const close = () => {
    if (singles !== '') groups.push({ text: singles, words: pairsOf(singles), shown: [] })
    singles = ''
  }
  for (const word of cut) {
    if (isEmptyWord(word)) close()
    else if (charactersOf(word).length === 1) singles += word
    else {
      close()
      const words = smallestOf(word)
      groups.push({ text: word, words, shown: words })
    }
  }
  close()
  // A character that tells nothing is all that was typed.
  return groups.length > 0 ? groups : cut.map((text) => ({ text, words: [], shown: [] }))
}

/** The shorter words that a word is made of without a rest; itself where there are none. */
const smallestOf = (word: string): string[] => {
  const within = wordsWithin(word).filter((each) => charactersOf(each).length > 1)
  const tiles = tilesOf(word, within)
  return tiles ?? [word]
}

const tilesOf = (rest: string, within: string[]): string[] | undefined => {
  if (rest === '') return []
  for (const tile of within) {
    if (!rest.startsWith(tile)) continue
    const others = tilesOf(rest.slice(tile.length), within)
    if (others) return [tile, ...others]
  }
  return undefined
}
