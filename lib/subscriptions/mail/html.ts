import { escaped } from '#lib/core/html/writeLine.ts'

/** Markup that is safe as it stands. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | Html | Html[]

/** Markup as it is written in the source; what is put in is text, unless it is markup itself. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(parts.reduce((all, part, i) => all + markup(values[i - 1] ?? '') + part))

const markup = (value: Value): string => {
  if (Array.isArray(value)) return value.map(markup).join('')
  return value instanceof Html ? value.text : escaped(String(value))
}
