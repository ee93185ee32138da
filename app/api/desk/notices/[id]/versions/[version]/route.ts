import { deskRead } from '#lib/next/deskApi.ts'
import { readVersion, versionInput } from '#lib/review/versions.ts'

/** What a version of a notice says. */
export const GET = deskRead(versionInput, readVersion)
