/**
 * Characters that take no room on the page and so can hide inside a word: soft hyphen, zero-width spaces and
 * joiners, bidirectional controls, fillers, tags. Line ends and tabs are not among them.
 */
export const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]|\u034f/u

/** Selectors of a glyph's variant: names with rare characters need them, so they are read over, not reported. */
export const VARIATION_SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u
