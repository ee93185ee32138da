import { INVISIBLE } from '#lib/checks/invisible.ts'

/** A line of a page: `text` without indent and trailing space, `plain` as labels and buttons are read from it. */
export type Line = { number: number; text: string; plain: string; indent: number }

/** Bounded, as every repetition that can begin anywhere has to be: else a page of \r alone takes hours. */
const BREAKS = /\r{0,3}\n|[\r\v\f\u0085\u2028\u2029]/
const HIDDEN = new RegExp(INVISIBLE.source, 'gu')

/** Columns a text takes up in a fixed font: Chinese characters and full-width forms take two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(
        character,
      )
        ? 2
        : 1
  return width
}

/** A text without the characters that take no room in it. */
export const withoutInvisible = (text: string): string => text.replace(HIDDEN, '')

/** One form for what differs only in drawing: full-width letters and colons as half-width, nothing invisible. */
export const plainOf = (text: string): string =>
  withoutInvisible(text).normalize('NFKC').replace(/\s+/g, ' ').trim()

/** Lines of a text, by any line end; a non-breaking space is a space. Numbers count from 1. */
export const toLines = (text: string): Line[] =>
  text.split(BREAKS).map((raw, at) => {
    const spaced = raw.replace(/\u00a0/g, ' ').trimEnd()
    const bare = spaced.trimStart()
    return {
      number: at + 1,
      text: bare,
      plain: plainOf(bare),
      indent: widthOf(spaced.slice(0, spaced.length - bare.length)),
    }
  })
