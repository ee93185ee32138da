import { DomainError } from '#lib/core/errors.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { detectType } from './detect/detectType.ts'
import { cleanName, fitName } from './fileName.ts'
import { FILE_TYPES } from './fileTypes.ts'
import { LIMITS, LIMITS_TOLD } from './schema.ts'
import { storeFile } from './storeFile.ts'
import { storeImage } from './storeImage.ts'

interface Taken {
  sha256: string
  /** The library had these bytes already, under a name of their own. */
  wasThere: boolean
  /** It was given another ending than it came with. */
  isRenamed: boolean
  /** Only the first picture of an animation is kept for readers. */
  isAnimated: boolean
}

/** @throws DomainError FORBIDDEN */
export const assertMayUpload = ({ actor }: Pick<Ctx, 'actor'>): void => {
  if (!canSomewhere(actor, 'media.upload'))
    throw new DomainError('FORBIDDEN', 'forbidden', { action: 'media.upload' })
}

/**
 * Takes a file into the library: what it is its content says, and its name has to fit that.
 * @throws DomainError FORBIDDEN | INVALID (nothing is stored then)
 */
export const takeFile = async (
  ctx: Ctx,
  { bytes, name: given }: { bytes: Buffer; name: string },
): Promise<Taken> => {
  assertMayUpload(ctx)
  const cleaned = cleanName(given)
  const typeName = await detectType(bytes)
  const { kind, mediaType } = FILE_TYPES[typeName]
  if (kind === 'image' && bytes.length > LIMITS.imageBytes)
    throw new DomainError('INVALID', 'media.too-large', { megabytes: LIMITS_TOLD.imageMegabytes })
  const name = fitName(cleaned, typeName)
  const isRenamed = name !== cleaned
  if (kind === 'document')
    return { ...(await storeFile(ctx, { bytes, mediaType, name })), isRenamed, isAnimated: false }
  return { ...(await storeImage(ctx, { bytes, name })), isRenamed }
}
