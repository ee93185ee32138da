import { readItem } from '#lib/library/findItem.ts'
import { mediaItemInput } from '#lib/media/schema.ts'
import { deskRead } from '#lib/next/deskApi.ts'

/** A file of the library, and the notices that use it. */
export const GET = deskRead(mediaItemInput, readItem)
