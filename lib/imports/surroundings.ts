import { INVISIBLE } from '#lib/checks/invisible.ts'

/** Characters shown on either side of an excerpt. */
const REACH = 12

/** Longer excerpts are shown by their beginning and end. */
const LONGEST = 80

const HIDDEN = new RegExp(INVISIBLE.source, 'gu')

/** Characters nobody can see, by their numbers: ⟨U+200B⟩. Line ends and tabs as a space. */
export const visible = (text: string): string =>
  text
    .replace(HIDDEN, (c) => `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`)
    .replace(/[\t\n\r]+/g, ' ')

/** The stretch `start` to `end` of a text between marks, with what stands around it: …印发《【开云(中国)】教育系统…. */
export const inSurroundings = (text: string, start: number, end: number): string => {
  const before = [...text.slice(Math.max(0, start - 2 * REACH), start)].slice(-REACH).join('')
  const behind = [...text.slice(end, end + 2 * REACH)].slice(0, REACH).join('')
  const whole = text.slice(start, end)
  const excerpt =
    whole.length > LONGEST ? `${whole.slice(0, LONGEST / 2)} … ${whole.slice(-LONGEST / 2)}` : whole
  const more = {
    before: before.length < start ? '…' : '',
    behind: end + behind.length < text.length ? '…' : '',
  }
  return `${more.before}${visible(before)}【${visible(excerpt)}】${visible(behind)}${more.behind}`
}
