'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '../Button.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { usePeopleActs } from './usePeopleActs.ts'

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

/** Where somebody is signed in. One that is ended is gone at once, and back where the server refuses. */
export const Sessions = ({ sessions: all, end }: Props) => {
  const t = useWords()
  const router = useRouter()
  const act = usePeopleActs()
  const [gone, setGone] = useState<string[]>([])
  const sessions = all.filter(({ id }) => !gone.includes(id))
  const finish = async (action: NonNullable<Props['end']>, id: string) => {
    await act({
      action,
      input: { id },
      show: (isDone) =>
        setGone((before) => (isDone ? [...before, id] : before.filter((each) => each !== id))),
      done: t('desk.sessions.ended'),
    })
    router.refresh()
  }
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
          {end && <Button onClick={() => finish(end, id)}>{t('desk.sessions.end')}</Button>}
        </li>
      ))}
    </ul>
  )
}
