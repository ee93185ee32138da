import PQueue from 'p-queue'
import { DomainError } from '#lib/core/errors.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import { assertWord } from './assertWord.ts'
import type { Converted, WordImage } from './convert.ts'
import { convertInWorker } from './inWorker.ts'

const LIMIT_MS = 15_000
/** As many characters as a notice's body may have. */
const LONGEST = 2_000_000
const WAITING = 10

/** One document at a time: each may take as much as a machine of its own has. */
const turns = new PQueue({ concurrency: 1 })

/**
 * Makes sure that a document which comes now would get its turn: before it is sent, read, and held in memory for nothing.
 * @throws DomainError UNAVAILABLE where too many wait
 */
export const assertRoom = (): void => {
  if (turns.size >= WAITING) throw new DomainError('UNAVAILABLE', 'word.busy')
}

export interface WordResult {
  title?: string | undefined
  html: string
  warnings: WordWarning[]
}

/** What of the document is not in the result; its sentence stands under `word.warning` in the message files. */
interface WordWarning {
  what: 'equations' | 'drawings' | 'images'
  count: number
}

interface Options {
  /**
   * Keeps an image and gives its hash, under which the result shows it; where it throws INVALID the image is left out.
   */
  storeImage: (image: WordImage) => Promise<string>
  limitMs?: number
}

/**
 * A Word document as a notice's body, in the form that the sanitizer gives it: headings, lists, tables, images,
 * alignment.
 * @param read gives the document's bytes, once its turn has come
 * @throws DomainError INVALID by a reason that says what the bytes are, or what is wrong with them; UNAVAILABLE where
 *   too many wait
 */
export const wordToHtml = async (
  read: () => Promise<Buffer>,
  { storeImage, limitMs = LIMIT_MS }: Options,
): Promise<WordResult> => {
  assertRoom()
  const converted = await turns.add(async () => {
    const bytes = await read()
    await assertWord(bytes)
    return convertInWorker(bytes, limitMs)
  })
  if (converted.html.length > LONGEST) throw new DomainError('INVALID', 'word.too-long')
  const lost = await lostImages(converted.images, storeImage)
  const warnings = converted.leftOut.map((what) => ({ what: what as WordWarning['what'], count: 1 }))
  if (lost.size > 0) warnings.push({ what: 'images', count: lost.size })
  return { title: converted.title, html: withoutImages(converted.html, lost), warnings }
}

/** Drawings of Windows, say, that no browser shows. */
const lostImages = async (
  images: Converted['images'],
  store: Options['storeImage'],
): Promise<Set<string>> => {
  const lost = new Set<string>()
  for (const image of images) {
    try {
      await store(image)
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'INVALID')) throw error
      lost.add(image.sha256)
    }
  }
  return lost
}

const withoutImages = (html: string, lost: Set<string>): string => {
  if (lost.size === 0) return html
  const image = `<img [^>]*src="/images/(?:${[...lost].join('|')})"[^>]*>`
  return sanitizeBody(html.replace(new RegExp(`<figure[^>]*>${image}</figure>|${image}`, 'g'), ''))
}
