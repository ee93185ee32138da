import { formatMinute } from '#lib/i18n/dates.ts'
import type { SessionDto } from '#lib/users/dto.ts'
import type { SessionLine } from './Sessions.tsx'

/** Sessions as they are shown; `ownId` is the one that looks. */
export const sessionLines = (sessions: SessionDto[], ownId: string): SessionLine[] =>
  sessions.map(({ id, method, address, userAgent, createdAt, seenAt }) => ({
    ...{ id, method, address, userAgent },
    since: formatMinute(createdAt),
    seen: formatMinute(seenAt),
    isOwn: id === ownId,
  }))
