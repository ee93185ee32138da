import traditionalCharacters from 'opencc-js/dict/TSCharacters'

/** Characters with a traditional and a simplified form, one to one: 雲 → 云. From OpenCC's dictionary. */
const SIMPLIFIED = new Map(
  traditionalCharacters
    .split('|')
    .map((entry) => entry.split(' ') as [string, string])
    .filter(([from, to]) => from !== to),
)

/** Traditional forms that simplified text uses in their own right (乾坤, 著作, 瞭望), so that they prove nothing. */
const AT_HOME_IN_BOTH = new Set('乾著瞭藉夥蹟鍾甯覆昇釐麼餘剷徵')

/** The simplified form of a character; the character itself where there is none. */
export const simplify = (character: string): string => SIMPLIFIED.get(character) ?? character

/** True for a character that simplified text does not use. */
export const isTraditional = (character: string): boolean =>
  SIMPLIFIED.has(character) && !AT_HOME_IN_BOTH.has(character)
