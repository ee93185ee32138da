import { database } from '#lib/db/client.ts'
import { contentDisposition } from '#lib/next/attachmentName.ts'
import { fileResponse } from '#lib/next/fileResponse.ts'
import { findPublicAttachment } from '#lib/public/files.ts'

/** An attachment of a notice that readers see; its name is kept. */
export const GET = async (request: Request, { params }: RouteContext<'/files/[sha256]/[name]'>) => {
  const { sha256, name } = await params
  const file = await findPublicAttachment(database(), sha256, name)
  const opens = file?.mediaType === 'application/pdf'
  return fileResponse(request, file, {
    caching: 'no-cache',
    'content-disposition': contentDisposition(name, { opens }),
    // A sandbox keeps a file from acting as a page of this site; the browser's PDF reader does not start in one.
    ...(!opens && { 'content-security-policy': "default-src 'none'; sandbox" }),
  })
}
