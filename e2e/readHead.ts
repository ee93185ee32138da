import { Parser } from 'htmlparser2'

/** What the head of a document, and the data in it, say to machines. */
export interface Head {
  /** By name or property. */
  meta: Map<string, string[]>
  links: Record<string, string>[]
  /** Of each block, by type. */
  things: Thing[]
}

export interface Thing {
  '@type': string
  [property: string]: unknown
}

export const readHead = (html: string): Head => {
  const head: Head = { meta: new Map(), links: [], things: [] }
  let data: string | undefined
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'link') head.links.push(attributes)
      if (name === 'script' && attributes.type === 'application/ld+json') data = ''
      const key = attributes.name ?? attributes.property
      if (name === 'meta' && key)
        head.meta.set(key, [...(head.meta.get(key) ?? []), attributes.content ?? ''])
    },
    ontext: (text) => {
      if (data !== undefined) data += text
    },
    onclosetag: (name) => {
      if (name !== 'script' || data === undefined) return
      head.things.push(...JSON.parse(data)['@graph'])
      data = undefined
    },
  })
  parser.end(html)
  return head
}
