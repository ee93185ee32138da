import { DomainError } from '#lib/core/errors.ts'
import { isOle, oleNames } from '#lib/media/detect/ole.ts'
import { assertInflates, isZip, readZip } from '#lib/media/detect/zip.ts'

/** A document has a few dozen parts, and as many more as it has images. */
const BOUNDS = { entries: 5_000, size: 200_000_000 }

/**
 * Makes sure that bytes are a Word document as of 2007, before anything unpacks it.
 * @throws DomainError INVALID by a reason that says what they are instead
 */
export const assertWord = async (bytes: Buffer): Promise<void> => {
  if (bytes.length === 0) throw new DomainError('INVALID', 'media.empty')
  if (isOle(bytes)) {
    const names = oleNames(bytes)
    if (names.has('EncryptedPackage')) throw new DomainError('INVALID', 'word.password')
    throw new DomainError('INVALID', names.has('WordDocument') ? 'word.old-format' : 'word.no-word')
  }
  if (!isZip(bytes)) throw new DomainError('INVALID', 'word.no-word')
  const entries = readZip(bytes, BOUNDS)
  if (!entries.some(({ name }) => name === 'word/document.xml'))
    throw new DomainError('INVALID', 'word.no-word')
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new DomainError('INVALID', 'word.password')
  await assertInflates(bytes, entries)
}
