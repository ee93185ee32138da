/** Parts of a document as mammoth hands them over, as far as they are looked at here. */
interface Element {
  type: string
  children?: Element[]
  value?: string
  styleName?: string | null
  styleId?: string | null
  alignment?: string | null
  numbering?: unknown
  indent?: { firstLine: string | null }
}

/** A paragraph's way of standing, as the name of a style that `STYLES` turns into a class. */
const STANDING = { center: 'gaoshi center', right: 'gaoshi right', noindent: 'gaoshi noindent' } as const
type Standing = keyof typeof STANDING

/** Names of headings in English and Chinese editions of Word and WPS; the title is taken out afterwards. */
const HEADINGS: [names: string[], tag: string][] = [
  [['Title', '标题', 'Heading 1', 'heading 1', '标题 1'], 'h2'],
  [['Heading 2', 'heading 2', '标题 2', 'Subtitle', '副标题'], 'h3'],
  [['Heading 3', 'heading 3', '标题 3', 'Heading 4', 'heading 4', '标题 4'], 'h4'],
]

export const STYLES: string[] = [
  ...HEADINGS.flatMap(([names, tag]) => names.map((name) => `p[style-name='${name}'] => ${tag}:fresh`)),
  ...(['h2', 'h3', 'h4'] as const).flatMap((tag) =>
    (['center', 'right'] as const).map(
      (standing) => `p[style-name='gaoshi ${tag} ${standing}'] => ${tag}.${standing}:fresh`,
    ),
  ),
  ...Object.entries(STANDING).map(([standing, name]) => `p[style-name='${name}'] => p.${standing}:fresh`),
  ...['Quote', 'Intense Quote', '引用', '明显引用'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  'u => u',
  'strike => s',
]

/**
 * Gives paragraphs the style that their alignment and indent come down to: mammoth itself leaves both out. Where the
 * document indents first lines, one that is not is flush left on purpose, as the line of those addressed is.
 */
export const asParagraphsOfNotices = (document: Element): Element => {
  const indents = has(document, ({ indent }) => Number(indent?.firstLine) > 0)
  const visit = (element: Element, isInTable: boolean): Element => {
    const within = isInTable || element.type === 'table'
    const children = element.children?.map((child) => visit(child, within))
    const copy = children ? { ...element, children } : element
    return copy.type === 'paragraph' ? standing(copy, { indents, isInTable }) : copy
  }
  return visit(document, false)
}

const standing = (
  paragraph: Element,
  { indents, isInTable }: { indents: boolean; isInTable: boolean },
): Element => {
  const tag = HEADINGS.find(([names]) => names.includes(paragraph.styleName ?? ''))?.[1]
  const aligned = alignmentOf(paragraph)
  const named = (styleName: string) => ({ ...paragraph, styleId: styleName, styleName })
  if (tag) return aligned ? named(`gaoshi ${tag} ${aligned}`) : paragraph
  if (paragraph.numbering) return paragraph
  if (aligned) return named(STANDING[aligned])
  const isFlush = indents && !isInTable && !(Number(paragraph.indent?.firstLine) > 0)
  return isFlush && !isQuote(paragraph) && !/^[\s\u3000]{2}/.test(textOf(paragraph))
    ? named(STANDING.noindent)
    : paragraph
}

const isQuote = ({ styleName }: Element) => /quote|引用/i.test(styleName ?? '')

const alignmentOf = ({ alignment }: Element): Exclude<Standing, 'noindent'> | undefined => {
  if (alignment === 'center') return 'center'
  return alignment === 'right' || alignment === 'end' ? 'right' : undefined
}

const has = (element: Element, test: (element: Element) => boolean): boolean =>
  test(element) || (element.children?.some((child) => has(child, test)) ?? false)

const textOf = ({ value, children }: Element): string => value ?? children?.map(textOf).join('') ?? ''
