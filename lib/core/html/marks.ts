import { MARKS, type Mark, type Marks } from './document.ts'
import { MARKING } from './elements.ts'
import { type Style, styledMarks } from './style.ts'

/** The marks of what is inside an element of this name and style. */
export const marksInside = (name: string, style: Style, outside: Marks): Marks => {
  const mark = MARKING[name]
  const other = mark === 'sub' ? 'sup' : mark === 'sup' ? 'sub' : undefined
  const marks = { ...outside, ...(mark && { [mark]: 'on' }), ...(other && { [other]: undefined }) }
  return styledMarks(marks, style)
}

/** Marks that can be seen: links are underlined, and headings bold, by the style sheet. */
export const seenMarks = (marks: Marks, isBold: boolean): Marks => {
  const unseen: (Mark | false)[] = [isBold && 'strong', marks.href !== undefined && 'u']
  const seen = MARKS.filter((mark) => marks[mark] !== undefined && !unseen.includes(mark))
  return Object.fromEntries(seen.map((mark) => [mark, marks[mark]]))
}
