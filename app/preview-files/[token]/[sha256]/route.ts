import { database } from '#lib/db/client.ts'
import { privateFileResponse } from '#lib/next/privateFileResponse.ts'
import { findPreviewFile } from '#lib/public/preview.ts'

/** A file of a notice, for whoever has a private address of it. */
export const GET = async (request: Request, { params }: RouteContext<'/preview-files/[token]/[sha256]'>) => {
  const { token, sha256 } = await params
  return privateFileResponse(request, await findPreviewFile(database(), token, sha256, new Date()))
}
