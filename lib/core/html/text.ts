/** What is no character of a text: controls, what has no width, what turns the direction of writing, half pairs. */
const NO_CHARACTER =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu

/** Text as it stands in HTML to the text that it says: white space folded, a line break kept only where `pre` says so. */
export const saidBy = (text: string, pre = false): string => {
  const clean = text.replace(NO_CHARACTER, '')
  return pre ? clean.replace(/\r\n?/g, '\n').replace(/[\t\f ]+/g, ' ') : clean.replace(/[\t\r\n\f ]+/g, ' ')
}

/** Blanks under which a line was drawn are there to be filled in, and are kept as wide. */
export const blanksToFill = (text: string): string =>
  text.replace(/[ \u00a0]*\u00a0[ \u00a0]*/g, (blanks) =>
    blanks.length < 2 ? blanks : '\u3000'.repeat(Math.ceil(blanks.length / 2)),
  )

/** A text on one line, without marks. */
export const onOneLine = (text: string): string =>
  text
    .replace(NO_CHARACTER, '')
    .replace(/[\s\u00a0]+/g, (blank) => (blank === '\u3000' ? blank : ' '))
    .replace(/^[ \u3000]+|[ \u3000]+$/g, '')
