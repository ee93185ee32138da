import mammoth from 'mammoth'
import { assertWord } from '#lib/word/assertWord.ts'

/** The text of a Word document as of 2007. */
export const textOfDocx = async (bytes: Buffer): Promise<string> => {
  await assertWord(bytes)
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return value
}
