import { database } from '#lib/db/client.ts'
import { privateFileResponse } from '#lib/next/privateFileResponse.ts'
import { currentActor } from '#lib/next/session.ts'
import { findDeskFile } from '#lib/review/deskFile.ts'

/**
 * A file of a notice that whoever asks may read on the desk, or of the library; of an image also in a smaller size
 * (`?width=480`).
 */
export const GET = async (request: Request, { params }: RouteContext<'/desk/files/[sha256]'>) => {
  const { sha256 } = await params
  const actor = await currentActor()
  const width = new URL(request.url).searchParams.get('width') ?? ''
  const smaller = /^[1-9]\d{1,3}$/.test(width) ? Number(width) : undefined
  const file = actor && (await findDeskFile({ db: database(), actor, now: new Date() }, sha256, smaller))
  return privateFileResponse(request, file)
}
