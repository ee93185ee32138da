/** A piece of XML that is well-formed: only this module makes it. */
export interface Xml {
  readonly xml: string
}

type Value = string | number

/**
 * An element. What is given as a string is text, whatever stands in it: nothing that anybody writes becomes an element,
 * and characters that XML 1.0 cannot hold (its section 2.2) are left out. Attributes and children that are undefined are
 * left out as well.
 */
export const element = (
  name: string,
  attributes: Record<string, Value | undefined> = {},
  ...children: (Xml | Value | undefined)[]
): Xml => {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`))
    .join('')
  const content = children.map(write).join('')
  return { xml: content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>` }
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`

const write = (child: Xml | Value | undefined): string => {
  if (child === undefined) return ''
  return typeof child === 'object' ? child.xml : escaped(String(child))
}

const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"\r]/g, (character) => ENTITIES[character] ?? '')
