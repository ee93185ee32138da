import { deskRead } from '#lib/next/deskApi.ts'
import { listOpenSessions } from '#lib/users/listOpenSessions.ts'
import { sessionsFilter } from '#lib/users/schema.ts'

/** Where people are signed in. */
export const GET = deskRead(sessionsFilter, listOpenSessions)
