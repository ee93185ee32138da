import type { Uploaded } from '#lib/library/dto.ts'
import { findItem } from '#lib/library/findItem.ts'
import { listItems } from '#lib/library/listItems.ts'
import { mediaFilter } from '#lib/library/schema.ts'
import { decodeName } from '#lib/media/fileName.ts'
import { withBody } from '#lib/media/receiveBody.ts'
import { LIMITS, NAME_HEADER } from '#lib/media/schema.ts'
import { assertMayUpload, takeFile } from '#lib/media/takeFile.ts'
import { inTurn } from '#lib/media/turns.ts'
import { deskRead, deskUpload } from '#lib/next/deskApi.ts'

/** The library, a page at a time. */
export const GET = deskRead(mediaFilter, listItems)

/** Takes a file into the library: its bytes are the body, its name stands in a header. */
export const POST = deskUpload(async (ctx, request): Promise<Uploaded> => {
  assertMayUpload(ctx)
  const name = decodeName(request.headers.get(NAME_HEADER))
  const { sha256, ...came } = await withBody(request, LIMITS.documentBytes, (read) =>
    inTurn(async () => takeFile(ctx, { bytes: await read(), name })),
  )
  return { ...came, item: await findItem(ctx, { sha256 }) }
})
