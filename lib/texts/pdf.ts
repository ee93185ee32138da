import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

const PAGES = 300
/** Chinese goes on in the next line without a blank; else the words at both ends would not be found. */
const LINE_WITHIN_CHINESE = /(?<=\p{Script=Han})[^\S\n]*\n\s*(?=\p{Script=Han})/gu

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The text of a PDF, page after page; with the tables that Chinese fonts which are not embedded are read by. */
export const textOfPdf = async (bytes: Buffer): Promise<string> => {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
  const pages: string[] = []
  for (let number = 1; number <= Math.min(document.numPages, PAGES); number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''))
    page.cleanup()
  }
  return pages.join('\n').replace(LINE_WITHIN_CHINESE, '')
}
