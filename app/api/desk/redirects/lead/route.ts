import { deskRead } from '#lib/next/deskApi.ts'
import { leadOf } from '#lib/redirects/leadOf.ts'
import { askedAddress } from '#lib/redirects/schema.ts'

/** Where an address leads. */
export const GET = deskRead(askedAddress, leadOf)
