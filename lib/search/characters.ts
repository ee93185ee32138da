/** The characters of a text, each of them whole. */
export const charactersOf = (text: string): string[] =>
  /[\ud800-\udfff]/.test(text) ? [...text] : text.split('')

/** Any two characters that follow each other. */
export const pairsOf = (text: string): string[] => {
  const characters = charactersOf(text)
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

const RUN = /[\p{L}\p{N}]+/gu
const CHINESE = /\p{Script=Han}/u

/** Any two characters that follow each other in a text, one of them at least Chinese: letters and numbers are words. */
export const mixedPairsOf = (text: string): string[] =>
  [...text.matchAll(RUN)].flatMap(([run]) => pairsOf(run)).filter((pair) => CHINESE.test(pair))

/** Characters that stand in every text and tell nothing by themselves. */
const EMPTY = new Set('的了和与及在是就对等为以之其或于而也从到被把由向个这那我你他她它们所将各有并可')

/** True where a word is a single character that tells nothing. */
export const isEmptyWord = (word: string): boolean => EMPTY.has(word)

/** English words that tell nothing. */
export const EMPTY_ENGLISH = new Set(
  'a an and are as at be by for from has have in is it its of on or that the this to was were will with'.split(
    ' ',
  ),
)
