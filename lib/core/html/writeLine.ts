import { type Line, MARKS, type Marks } from './document.ts'

/** A line as HTML: marks in one order, each as far as it goes. */
export const writeLine = (line: Line): string => write(line, 0, line.text.length, 0)

const write = ({ text, marks }: Line, from: number, to: number, level: number): string => {
  const mark = MARKS[level]
  if (mark === undefined) return escaped(text.slice(from, to)).replaceAll('\n', '<br />')
  const parts: string[] = []
  for (let start = from; start < to; ) {
    const value = marks[start]?.[mark]
    let end = start + 1
    while (end < to && marks[end]?.[mark] === value) end += 1
    const inner = write({ text, marks }, start, end, level + 1)
    parts.push(
      value === undefined ? inner : `${opening(mark, value)}${inner}</${mark === 'href' ? 'a' : mark}>`,
    )
    start = end
  }
  return parts.join('')
}

const opening = (mark: keyof Marks, value: string): string =>
  mark === 'href' ? `<a href="${escaped(value)}">` : `<${mark}>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in HTML, and in an attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
