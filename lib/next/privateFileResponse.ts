import type { PublicFile } from '#lib/public/files.ts'
import { contentDisposition } from './attachmentName.ts'
import { fileResponse } from './fileResponse.ts'

/** A file that readers do not have yet: nobody keeps it on the way, and nothing in it acts as a page of this site. */
export const privateFileResponse = (
  request: Request,
  file: (PublicFile & { name: string | null }) | undefined,
): Promise<Response> => {
  const opens = /^(?:image\/(?:png|jpeg|webp|gif|avif)|application\/pdf)$/.test(file?.mediaType ?? '')
  return fileResponse(request, file, {
    caching: 'private, no-store',
    'x-robots-tag': 'noindex',
    'content-disposition': contentDisposition(file?.name ?? file?.sha256 ?? '', { opens }),
    ...(!opens && { 'content-security-policy': "default-src 'none'; sandbox" }),
  })
}
