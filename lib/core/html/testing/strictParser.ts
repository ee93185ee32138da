const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+="[^"<>]*")*)( ?\/)?>|[^<>&]+|&(?:amp|lt|gt|quot);/y
const ATTRIBUTE = / ([a-z]+)="([^"]*)"/g
const VOID = new Set(['br', 'hr', 'img'])

const ELEMENTS: Record<string, RegExp> = Object.fromEntries(
  [
    ['strong em u s sub sup br hr ul blockquote table caption thead tbody tr figure figcaption', /^$/],
    ['p h2 h3 h4 li', /^class=(?:noindent|center|right)$/],
    ['td', /^(?:class=(?:center|right)|(?:col|row)span=\d{1,4})$/],
    ['th', /^(?:class=(?:center|right)|(?:col|row)span=\d{1,4}|scope=(?:col|row))$/],
    ['ol', /^(?:start=\d{1,4}|type=[aAiI])$/],
    ['a', /^href=(?:https?:\/\/|mailto:|tel:|\/(?![/\\]))[^\s\\`]*$/i],
    ['img', /^(?:src=\/images\/[0-9a-f]{64}|alt=.*)$/],
  ].flatMap(([names, attribute]) =>
    String(names)
      .split(' ')
      .map((name) => [name, attribute as RegExp]),
  ),
)

/**
 * Reads canonical HTML by a grammar so narrow that no browser can read it in another way.
 * @returns what is wrong with it; undefined where nothing is
 */
export const wrongIn = (html: string): string | undefined => {
  const open: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < html.length) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(html)
    if (!match) return `no canonical HTML at ${at}: ${html.slice(at, at + 80)}`
    const [, closing, name, attributes = ''] = match
    if (name === undefined) continue
    const allowed = ELEMENTS[name]
    if (!allowed) return `<${name}>`
    for (const [, key, value] of attributes.matchAll(ATTRIBUTE))
      if (!allowed.test(`${key}=${value}`)) return `<${name} ${key}="${value}">`
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes something else`
    } else if (!VOID.has(name)) open.push(name)
  }
  return open.length > 0 ? `<${open.at(-1)}> is left open` : undefined
}
