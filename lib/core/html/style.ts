import type { Look, Marks } from './document.ts'
import type { Element } from './nodes.ts'

/** Declarations by their names, both in lower case. */
export type Style = ReadonlyMap<string, string>

/** Of class names, as the style sheet of a clipboard has them. */
export type Sheet = ReadonlyMap<string, Style>

const RULE = /([^{}]+)\{([^{}]*)\}/g
const CLASS = /^[a-z]*\.([\w-]+)$/

/** The rules for classes in a style sheet; Word and Excel say by them what is bold, centred or a heading. */
export const readSheet = (css: string): Sheet => {
  const sheet = new Map<string, Map<string, string>>()
  const plain = css.replace(/<!--|-->|\/\*[\s\S]*?\*\//g, '').toLowerCase()
  for (const [, selectors = '', body = ''] of plain.matchAll(RULE)) {
    for (const selector of selectors.split(',')) {
      const name = CLASS.exec(selector.trim())?.[1]
      if (name) sheet.set(name, new Map([...(sheet.get(name) ?? []), ...declarations(body)]))
    }
  }
  return sheet
}

/** What is declared for an element, by its classes and by itself. */
export const styleOf = (element: Element, sheet: Sheet): Style => {
  const classes = classesOf(element).flatMap((name) => [...(sheet.get(name) ?? [])])
  return new Map([...classes, ...declarations((element.attribs.style ?? '').toLowerCase())])
}

/** An element's classes, in lower case. */
export const classesOf = (element: Element): string[] =>
  (element.attribs.class ?? '').toLowerCase().split(/\s+/).filter(Boolean)

const declarations = (text: string): [string, string][] =>
  text.split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, colon).trim()
    return colon > 0 && name ? [[name, declaration.slice(colon + 1).trim()]] : []
  })

const ZERO = /^0*\.?0+(?:px|pt|em|cm|mm|in|%)?(?:\s*!important)?$/

/** Whether readers of the original saw nothing of it: adverts are planted like that. */
export const isHidden = (element: Element, style: Style): boolean =>
  'hidden' in element.attribs ||
  /^none/.test(style.get('display') ?? '') ||
  style.get('mso-hide') === 'all' ||
  ZERO.test(style.get('opacity') ?? '') ||
  (['height', 'width', 'max-height', 'max-width'].some((name) => ZERO.test(style.get(name) ?? '')) &&
    /^hidden/.test(style.get('overflow') ?? '')) ||
  ['left', 'top', 'text-indent'].some((name) => /^-\d{4,}/.test(style.get(name) ?? ''))

/** Whether text in an element is not to be seen until an element in it says otherwise; undefined where nothing is said. */
export const isUnseen = (style: Style): boolean | undefined => {
  const size = style.get('font-size')
  const visibility = style.get('visibility')
  if (size === undefined && visibility === undefined) return undefined
  return ZERO.test(size ?? '') || /^(?:hidden|collapse)/.test(visibility ?? '')
}

/** How a paragraph with this style is set; undefined where nothing is said. */
export const lookIn = (element: Element, style: Style): Look | 'plain' | undefined => {
  const align = style.get('text-align') ?? element.attribs.align?.toLowerCase() ?? ''
  if (/^center/.test(align) || element.name === 'center') return 'center'
  if (/^(?:right|end)/.test(align) || isFarIn(style)) return 'right'
  const own = classesOf(element)
  if (own.includes('center')) return 'center'
  if (own.includes('right')) return 'right'
  if (own.includes('noindent') || hasNoIndent(style)) return 'noindent'
  return /^(?:left|start|justify)/.test(align) ? 'plain' : undefined
}

/** Browsers copy the computed style of a web page, where no indent is nobody's wish. */
const hasNoIndent = (style: Style): boolean =>
  ZERO.test(style.get('text-indent') ?? '') && !style.has('text-transform') && !style.has('widows')

/** Signatures are often pushed to the right by an indent of half a line. */
const isFarIn = (style: Style): boolean => {
  const points = /^(\d+(?:\.\d+)?)pt$/.exec(style.get('text-indent') ?? '')?.[1]
  return Number(points ?? 0) >= 160 || Number(style.get('mso-char-indent-count') ?? 0) >= 10
}

/** The marks of text inside an element, from those outside and its own style. */
export const styledMarks = (marks: Marks, style: Style): Marks => {
  const weight = style.get('font-weight')
  const slant = style.get('font-style')
  const lines = style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''
  const raised = style.get('vertical-align')
  return {
    ...marks,
    ...(weight && { strong: /^(?:bold|[6-9]00)/.test(weight) ? 'on' : undefined }),
    ...(slant && { em: /^(?:italic|oblique)/.test(slant) ? 'on' : undefined }),
    ...(/^none/.test(lines) && { u: undefined, s: undefined }),
    ...(/underline/.test(lines) && { u: 'on' }),
    ...(/line-through/.test(lines) && { s: 'on' }),
    ...(raised === 'super' && { sup: 'on', sub: undefined }),
    ...(raised === 'sub' && { sub: 'on', sup: undefined }),
  }
}
