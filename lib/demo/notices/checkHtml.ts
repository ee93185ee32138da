/** Checks of the demo's bodies, for its test: written by hand, they must be tidy and hold only what a notice may. */

const ATTRIBUTES: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
}
const ELEMENTS = new Set(
  'p h2 h3 ul ol li table caption thead tbody tr th td strong em a blockquote figure img figcaption br'.split(
    ' ',
  ),
)
const CLASSES = new Set(['noindent', 'center', 'right'])
const VOID = new Set(['br', 'img'])

interface Tag {
  name: string
  closing: boolean
  attributes: [string, string][]
}

const tagsOf = (html: string): Tag[] =>
  [...html.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/g)].map(([, slash, name = '', rest = '']) => ({
    name,
    closing: slash === '/',
    attributes: [...rest.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  }))

/** @returns what in `html` a notice may not hold, and elements that are not closed in order */
export const htmlProblems = (html: string): string[] => {
  const problems: string[] = []
  const open: string[] = []
  for (const { name, closing, attributes } of tagsOf(html)) {
    if (closing) {
      if (open.pop() !== name) problems.push(`</${name}> closes something else`)
      continue
    }
    if (!ELEMENTS.has(name)) problems.push(`<${name}> is not allowed`)
    if (!VOID.has(name)) open.push(name)
    problems.push(...attributes.flatMap(([key, value]) => attributeProblems(name, key, value)))
    if (name === 'img' && !attributes.some(([key, value]) => key === 'alt' && value)) {
      problems.push('<img> without alt')
    }
  }
  if (open.length > 0) problems.push(`<${open.join('> <')}> left open`)
  if (/<(?!\/?[a-z])|&(?!amp;|lt;|gt;|quot;)/.test(html)) problems.push('a bare < or &')
  if (html.includes('\u3000')) problems.push('an indent typed as a full-width space')
  return problems
}

const attributeProblems = (name: string, key: string, value: string): string[] => {
  if (key === 'class') return CLASSES.has(value) ? [] : [`class ${value}`]
  if (!ATTRIBUTES[name]?.includes(key)) return [`${key} on <${name}>`]
  if (name === 'img' && key === 'src' && !value.startsWith('demo:')) return [`picture ${value}`]
  if (
    key === 'href' &&
    !/^(https:\/\/([\w-]+\.)*linlan\.example|mailto:[\w.]+@([\w-]+\.)*linlan\.example$)/.test(value)
  )
    return [`link to ${value}`]
  return []
}

/** @returns ASCII punctuation that touches a Chinese character in `html`, each with what stands around it */
export const halfWidthMarks = (html: string): string[] =>
  html.match(/.{0,6}(?:(?<=[\u3400-\u9fff])[,:;?!()]|[,:;?!()](?=[\u3400-\u9fff])).{0,6}/g) ?? []

/** @returns the tables whose rows do not have the same number of cells, spans counted */
export const brokenTables = (html: string): string[] =>
  [...html.matchAll(/<table>[\s\S]*?<\/table>/g)].flatMap(([table]) => {
    const widths = rowWidths(table)
    const hasHead = /<thead>[\s\S]*<th /.test(table)
    const even = new Set(widths).size === 1
    return even && hasHead
      ? []
      : [`rows of ${widths.join(', ')} cells${hasHead ? '' : ', no head'}: ${table.slice(0, 80)}`]
  })

const rowWidths = (table: string): number[] => {
  const widths: number[] = []
  let spanning: { width: number; rows: number }[] = []
  for (const [row] of table.matchAll(/<tr>[\s\S]*?<\/tr>/g)) {
    const inherited = spanning.reduce((sum, { width }) => sum + width, 0)
    spanning = spanning.map(({ width, rows }) => ({ width, rows: rows - 1 })).filter(({ rows }) => rows > 0)
    let width = inherited
    for (const { name, closing, attributes } of tagsOf(row)) {
      if (closing || (name !== 'td' && name !== 'th')) continue
      const span = (key: string) => Number(attributes.find(([attribute]) => attribute === key)?.[1] ?? 1)
      width += span('colspan')
      if (span('rowspan') > 1) spanning.push({ width: span('colspan'), rows: span('rowspan') - 1 })
    }
    widths.push(width)
  }
  if (spanning.length > 0) widths.push(-1)
  return widths
}
