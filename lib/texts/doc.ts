import WordExtractor from 'word-extractor'

/** The text of a Word document from before 2007, which WPS still writes. */
export const textOfDoc = async (bytes: Buffer): Promise<string> => {
  const document = await new WordExtractor().extract(bytes)
  return [document.getHeaders(), document.getBody(), document.getFootnotes(), document.getEndnotes()].join(
    '\n',
  )
}
