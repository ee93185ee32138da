import { createHash } from 'node:crypto'
import mammoth from 'mammoth'
import { sanitizeBody } from '#lib/core/html.ts'
import { tidy } from './tidy.ts'
import { takeTitle } from './title.ts'
import { asParagraphsOfNotices, STYLES } from './transform.ts'

export interface WordImage {
  sha256: string
  bytes: Uint8Array
  alt: string
}

export interface Converted {
  title?: string | undefined
  /** As the sanitizer leaves it; images stand at `/images/<sha256>`, stored or not. */
  html: string
  images: WordImage[]
  /** Kinds of things in the document that a notice cannot hold. */
  leftOut: string[]
}

/** Turns a Word document (`.docx`) into what a notice holds. It may take minutes and gigabytes: call it in a worker. */
export const convert = async (bytes: Buffer): Promise<Converted> => {
  const images = new Map<string, WordImage>()
  const convertImage = mammoth.images.imgElement(async (image) => {
    const content = await image.read()
    const sha256 = createHash('sha256').update(content).digest('hex')
    const alt = (image as { altText?: string | null }).altText?.trim().slice(0, 300) ?? ''
    if (!images.has(sha256)) images.set(sha256, { sha256, bytes: new Uint8Array(content), alt })
    return { src: `/images/${sha256}` }
  })
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      styleMap: STYLES,
      transformDocument: asParagraphsOfNotices,
      convertImage,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    },
  )
  const { title, html } = takeTitle(sanitizeBody(tidy(value)))
  return {
    title,
    html: sanitizeBody(html),
    images: [...images.values()],
    leftOut: leftOutOf(messages.map((each) => each.message)),
  }
}

/** What the library says of elements that it does not know, as far as people care. */
const LEFT_OUT: [what: string, pattern: RegExp][] = [
  ['equations', /m:oMath/],
  ['drawings', /unrecognised element was ignored: (?:v|wps|wpg|wpc|dgm|c):/],
]

const leftOutOf = (messages: string[]): string[] =>
  LEFT_OUT.flatMap(([what, pattern]) => (messages.some((message) => pattern.test(message)) ? [what] : []))
