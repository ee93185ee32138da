import { type Edit, editsBy, type Tidy } from './edits.ts'

const FULL_TO_HALF = 0xfee0
const HAN = '\\p{Script=Han}'
/** What Chinese text consists of, beside which Chinese punctuation stands. */
const CHINESE = `[${HAN}“”‘’《》〈〉「」【】〔〕（），。；：？！、…—]`

/** Letters and digits of full width become those of half width, and the point and per cent sign of a number with them. */
export const halfWidth: Tidy = (text) =>
  editsBy(text, /[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９])[．％](?![^0-9０-９]*[．])/gu, ([match]) =>
    match.replace(/./gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - FULL_TO_HALF)),
  )

const MARKS: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Punctuation of half width beside Chinese text becomes Chinese punctuation. */
export const fullWidthMarks: Tidy = (text) =>
  [
    ...editsBy(
      text,
      new RegExp(`(?<=${CHINESE})[,;:?!] ?|[,;:?!](?= ?${HAN})`, 'gu'),
      ([match]) => `${MARKS[match.charAt(0)]}`,
    ),
    ...editsBy(text, new RegExp(`(?<=${CHINESE})\\.{3,}|(?<=${CHINESE})\\.(?![.\\w]) ?`, 'gu'), ([match]) =>
      match.startsWith('...') ? '……' : '。',
    ),
    ...pairs(
      text,
      /\(([^()]{0,200})\)/gu,
      ['（', '）'],
      (inner, before) => isChinese(inner) || isChinese(before),
    ),
    ...pairs(text, /"([^"]{1,200})"/gu, ['“', '”'], isChinese),
  ].toSorted((a, b) => a.from - b.from)

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

const pairs = (
  text: string,
  pattern: RegExp,
  [open, close]: [string, string],
  belongs: (inner: string, before: string) => boolean,
): Edit[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const end = match.index + match[0].length
    if (!belongs(match[1] ?? '', text.charAt(match.index - 1))) return []
    return [
      { from: match.index, to: match.index + 1, text: open },
      { from: end - 1, to: end, text: close },
    ]
  })
