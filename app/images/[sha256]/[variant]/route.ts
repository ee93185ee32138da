import { database } from '#lib/db/client.ts'
import { fileResponse } from '#lib/next/fileResponse.ts'
import { findPublicImage } from '#lib/public/files.ts'

/** A variant of an image that a notice which readers see shows. What an address shows never changes. */
export const GET = async (request: Request, { params }: RouteContext<'/images/[sha256]/[variant]'>) => {
  const { sha256, variant } = await params
  return fileResponse(request, await findPublicImage(database(), sha256, variant), {
    caching: 'public, max-age=86400',
  })
}
