import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { detectType } from '#lib/media/detect/detectType.ts'
import { cleanName, fitName } from '#lib/media/fileName.ts'
import { FILE_TYPES } from '#lib/media/fileTypes.ts'
import { storeImage } from '#lib/media/storeImage.ts'
import { assertMayUpload } from '#lib/media/takeFile.ts'
import { inTurn } from '#lib/media/turns.ts'
import type { WordImage } from './convert.ts'
import { type WordResult, wordToHtml } from './wordToHtml.ts'

/**
 * A Word document as a notice's body; its images come into the library, named after the document.
 * @throws DomainError FORBIDDEN | INVALID | UNAVAILABLE
 */
export const importWord = async (
  ctx: Ctx,
  { read, name: given }: { read: () => Promise<Buffer>; name: string },
): Promise<WordResult> => {
  assertMayUpload(ctx)
  const name = cleanName(given).replace(/\.[a-z]{1,5}$/i, '')
  let count = 0
  const store = async (image: WordImage) => {
    const typeName = await detectType(Buffer.from(image.bytes))
    if (FILE_TYPES[typeName].kind !== 'image') throw new DomainError('INVALID', 'media.no-image')
    count += 1
    const file = {
      bytes: image.bytes,
      name: fitName(`${name} ${count}`, typeName),
      alt: image.alt || undefined,
    }
    return (await storeImage(ctx, file)).sha256
  }
  return wordToHtml(read, { storeImage: (image) => inTurn(() => store(image)) })
}
