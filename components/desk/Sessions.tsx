'use client'

import { ActionForm } from './ActionForm.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

export interface SessionLine {
  id: string
  method: 'password' | 'oidc'
  address: string | null
  userAgent: string | null
  since: string
  seen: string
  isOwn: boolean
}

interface Props {
  sessions: SessionLine[]
  /** Ends one; absent where whoever looks may not. */
  end?: Action<{ id: string }, unknown>
}

/** Where somebody is signed in. */
export const Sessions = ({ sessions, end }: Props) => {
  const t = useWords()
  if (sessions.length === 0) return <p className="mt-2 text-sm text-soft">{t('desk.sessions.none')}</p>
  return (
    <ul>
      {sessions.map(({ id, method, address, userAgent, since, seen, isOwn }) => (
        <li key={id} className="flex flex-wrap items-center justify-between border-b border-line py-3">
          <p className="min-w-0 text-sm">
            {address || '-'} · {t(`desk.sessions.${method}`)}
            {isOwn && ` · ${t('desk.sessions.this')}`}
            <span className="block text-xs break-all text-faint">{userAgent}</span>
            <span className="block text-xs text-faint">{t('desk.sessions.times', { since, seen })}</span>
          </p>
          {end && (
            <ActionForm action={end} read={() => ({ id })} submit={t('desk.sessions.end')} look="plain" />
          )}
        </li>
      ))}
    </ul>
  )
}
