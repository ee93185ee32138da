import { foreseen } from '#lib/columns/schema.ts'
import { deskRead } from '#lib/next/deskApi.ts'
import { foreseeMove } from '#lib/notices/foreseeMove.ts'

/** What a move would change of people's rights. */
export const GET = deskRead(foreseen, foreseeMove)
