import { FILE_TYPES } from '#lib/media/fileTypes.ts'

/** Bytes of a file, as the thread gets them. */
export interface Unread {
  bytes: Uint8Array
  mediaType: string
}

type Reader = (bytes: Buffer) => Promise<string>

/** Files whose words can be found, by media type: PDF, and Word of all ages (WPS writes the same formats). */
const READERS: Record<string, () => Promise<Reader>> = {
  [FILE_TYPES.pdf.mediaType]: async () => (await import('./pdf.ts')).textOfPdf,
  [FILE_TYPES.docx.mediaType]: async () => (await import('./docx.ts')).textOfDocx,
  [FILE_TYPES.doc.mediaType]: async () => (await import('./doc.ts')).textOfDoc,
}

/** Media types of files that have a text here. */
export const READABLE_TYPES = Object.keys(READERS)

/** As many characters of a file as are looked at: some three hundred pages. */
const LONGEST = 200_000

/**
 * The text of a file, with blanks drawn together; empty where it has none, as a scan has. It may take minutes and
 * gigabytes: call it in a thread.
 * @throws where the file is damaged, or locked by a password
 */
export const extractText = async ({ bytes, mediaType }: Unread): Promise<string> => {
  const reader = await READERS[mediaType]?.()
  if (!reader) throw new Error(`no text in ${mediaType}`)
  const text = await reader(Buffer.from(bytes))
  // A browser's PDF names 工 by the code of the radical ⼯; readers type the character.
  return text
    .normalize('NFKC')
    .replaceAll('\0', ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .toWellFormed()
}
