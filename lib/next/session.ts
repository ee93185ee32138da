import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { database } from '#lib/db/client.ts'
import { findActor } from '#lib/users/findActor.ts'
import { authOptions } from './authOptions.ts'
import { visitorAddress } from './visitor.ts'

/** Who is signed in, with what they may do at this moment; undefined where nobody is. Looked up once per request. */
export const currentActor = cache(async () => {
  const session = (await getServerSession(authOptions())) as { sessionId?: string } | null
  if (!session?.sessionId) return undefined
  return findActor(database(), session.sessionId, new Date(), await visitorAddress())
})
