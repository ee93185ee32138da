import { extname } from 'node:path'
import { create as contentDisposition } from 'content-disposition'
import { database } from '#lib/db/client.ts'
import { fileResponse } from '#lib/next/fileResponse.ts'
import { findPublicAttachment } from '#lib/public/files.ts'

/** An attachment of a notice that readers see; its name is kept, in Chinese too (RFC 6266, RFC 8187). */
export const GET = async (request: Request, { params }: RouteContext<'/files/[sha256]/[name]'>) => {
  const { sha256, name } = await params
  const file = await findPublicAttachment(database(), sha256, name)
  const opens = file?.mediaType === 'application/pdf'
  return fileResponse(request, file, {
    'cache-control': 'no-cache',
    'content-disposition': contentDisposition(name, {
      type: opens ? 'inline' : 'attachment',
      fallback: `attachment${extname(name)}`,
    }),
    // A sandbox keeps a file from acting as a page of this site; the browser's PDF reader does not start in one.
    ...(!opens && { 'content-security-policy': "default-src 'none'; sandbox" }),
  })
}
