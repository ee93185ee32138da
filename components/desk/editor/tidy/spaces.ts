import { editsBy, type Tidy } from './edits.ts'

const CHINESE = '[\\p{Script=Han}“”‘’《》【】〔〕（），。；：？！、…—]'

const SPACES = new RegExp(
  [
    // At both ends and beside line breaks; a paragraph is indented by its style.
    '^[ \\u00a0\\u3000]+|[ \\u00a0\\u3000]+$|(?<=\\n)[ \\u00a0\\u3000]+|[ \\u00a0\\u3000]+(?=\\n)',
    `(?<=${CHINESE})[ \\u00a0]+(?=${CHINESE})`,
    '[ \\u00a0]{2,}',
  ].join('|'),
  'gu',
)

/** Spaces between Chinese characters, indents made of spaces, and all but one of several spaces go. */
export const spaces: Tidy = (text) =>
  editsBy(text, SPACES, (match) => {
    const end = (match.index ?? 0) + match[0].length
    const isInside = /^[ \u00a0]{2,}$/.test(match[0]) && match.index !== 0 && end < text.length
    return isInside &&
      !isBetweenChinese(text, match.index ?? 0, end) &&
      !/\n/.test(text.charAt(end) + text.charAt((match.index ?? 0) - 1))
      ? ' '
      : ''
  })

const isBetweenChinese = (text: string, from: number, to: number): boolean =>
  new RegExp(`${CHINESE}$`, 'u').test(text.slice(0, from)) &&
  new RegExp(`^${CHINESE}`, 'u').test(text.slice(to))
