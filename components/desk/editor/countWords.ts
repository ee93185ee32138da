const CHARACTER =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u2014\\u2018\\u2019\\u201c\\u201d\\u2026\\u3001-\\u303f\\uff01-\\uffef'
const WORD = new RegExp(`[${CHARACTER}]|[^\\s${CHARACTER}]+`, 'gu')

/** How long a text is as Word counts it (字数): each Chinese character and mark, and each word of other scripts. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0
