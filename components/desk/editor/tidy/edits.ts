/** A change of a text: what stands from `from` to `to` becomes `text`. */
export interface Edit {
  from: number
  to: number
  text: string
}

/** Changes that a clean-up makes in the text of one paragraph, in order and without overlap. */
export type Tidy = (text: string) => Edit[]

/** The changes that replacing makes; only those that change something. */
export const editsBy = (
  text: string,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string,
): Edit[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index ?? 0
    const edit = { from, to: from + match[0].length, text: replace(match) }
    return edit.text === match[0] ? [] : [edit]
  })

/** A text after its changes. */
export const applied = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text)
