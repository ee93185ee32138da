import { Parser } from 'htmlparser2'

/** A rendered page that is no whole document: it would need scripts to be read. */
export class BrokenDocument extends Error {
  override name = 'BrokenDocument'
}

/** Where the readers' own scripts lie. */
const OWN_SCRIPTS = '/reader/'
const DATA = 'application/ld+json'

/** React's marks for content that scripts would fill in later, and for content that failed. */
const UNFINISHED = ['$?', '$!', '$~']

/**
 * Makes a document of what Next.js rendered: without the framework's scripts, its inline data and the
 * preloads for them. Everything else stays as it is, to the byte: React's comments keep texts apart.
 * @throws BrokenDocument where parts are missing that only scripts would fill in
 */
export const toDocument = (html: string): string => {
  const cuts = findCuts(html)
  let document = ''
  let from = 0
  for (const [start, end] of cuts) {
    document += html.slice(from, start)
    from = end
  }
  return document + html.slice(from)
}

const findCuts = (html: string): [start: number, end: number][] => {
  const cuts: [number, number][] = []
  let script = -1
  let inBody = false
  let hasText = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'body') inBody = true
      if (name === 'script' && !isKept(attributes)) script = parser.startIndex
      if (name === 'link' && isScriptPreload(attributes)) cuts.push([parser.startIndex, parser.endIndex + 1])
      if (name === 'template' && attributes.id?.startsWith('B:')) throw new BrokenDocument('unfinished part')
    },
    ontext: (text) => {
      if (inBody && script < 0 && text.trim()) hasText = true
    },
    oncomment: (text) => {
      if (UNFINISHED.includes(text)) throw new BrokenDocument('unfinished part')
    },
    onclosetag: (name) => {
      if (name !== 'script' || script < 0) return
      cuts.push([script, parser.endIndex + 1])
      script = -1
    },
  })
  parser.end(html)
  if (!hasText) throw new BrokenDocument('empty body')
  return cuts
}

const isKept = ({ src, type }: Record<string, string>) =>
  src === undefined ? type === DATA : src.startsWith(OWN_SCRIPTS)

const isScriptPreload = ({ rel, as, href = '' }: Record<string, string>) =>
  (rel === 'modulepreload' || (rel === 'preload' && as === 'script')) && !href.startsWith(OWN_SCRIPTS)
