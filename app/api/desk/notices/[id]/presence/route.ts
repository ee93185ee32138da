import { deskWrite } from '#lib/next/deskApi.ts'
import { meetOthers } from '#lib/review/presence.ts'
import { presenceInput } from '#lib/review/schema.ts'

/** A sign of life of a window that has a notice open; the answer tells who else has. */
export const POST = deskWrite(presenceInput, meetOthers)
