import { database } from '#lib/db/client.ts'
import { privateFileResponse } from '#lib/next/privateFileResponse.ts'
import { currentActor } from '#lib/next/session.ts'
import { findDeskFile } from '#lib/review/deskFile.ts'

/** A file of a notice that whoever asks may read on the desk. */
export const GET = async (request: Request, { params }: RouteContext<'/desk/files/[sha256]'>) => {
  const { sha256 } = await params
  const actor = await currentActor()
  const file = actor && (await findDeskFile({ db: database(), actor, now: new Date() }, sha256))
  return privateFileResponse(request, file)
}
