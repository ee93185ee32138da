'use client'

import { useState } from 'react'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { OpenSession } from '#lib/users/dto.ts'
import type { ById, BySession } from '#lib/users/schema.ts'
import { Button } from '../Button.tsx'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { CouldNotRead } from '../listing/CouldNotRead.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { usePeopleActs } from './usePeopleActs.ts'

interface Props {
  initial: OpenSession[]
  /** The session that looks. */
  ownId: string
  actions:
    | { endTheirSession: Action<BySession, unknown>; endTheirSessions: Action<ById, unknown> }
    | undefined
}

const EVERY_MS = 30_000

/** Where anybody is signed in now, by person, whoever did something last first. */
export const OpenSessions = ({ initial, ownId, actions }: Props) => {
  const t = useWords()
  const act = usePeopleActs()
  const {
    data = initial,
    error,
    refetch,
  } = useDeskQuery<OpenSession[]>('/api/desk/sessions', {
    initialData: initial,
    refetchInterval: EVERY_MS,
  })
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const hide = (ids: string[]) => (isDone: boolean) =>
    setGone((before) => (isDone ? before.union(new Set(ids)) : before.difference(new Set(ids))))
  const people = Map.groupBy(
    data.filter(({ id }) => !gone.has(id)),
    ({ userId }) => userId,
  )
  return (
    <>
      <p className="mt-4 text-sm text-soft">{t('desk.sessions.open', { count: data.length - gone.size })}</p>
      <ul className="mt-2 border-t border-line">
        {[...people].map(([userId, sessions]) => (
          <li key={userId} className="border-b border-line py-3">
            <div className="flex flex-wrap items-center justify-between">
              <p>
                <a href={`/desk/people/${userId}`} className="font-medium text-brand hover:underline">
                  {sessions[0]?.name}
                </a>
                <span className="ml-2 text-sm text-soft">{sessions[0]?.login}</span>
              </p>
              {actions && sessions.length > 1 && (
                <Button
                  onClick={() =>
                    act({
                      action: actions.endTheirSessions,
                      input: { id: userId },
                      show: hide(sessions.map(({ id }) => id)),
                      done: t('desk.sessions.allEnded', { name: sessions[0]?.name ?? '' }),
                    })
                  }
                >
                  {t('desk.sessions.endAll')}
                </Button>
              )}
            </div>
            <ul>
              {sessions.map(({ id, address, method, userAgent, createdAt, seenAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between py-2">
                  <p className="min-w-0 text-sm">
                    {address || '-'} · {t(`desk.sessions.${method}`)}
                    {id === ownId && ` · ${t('desk.sessions.this')}`}
                    <span className="block text-xs break-all text-faint">{userAgent}</span>
                    <span className="block text-xs text-faint">
                      {t('desk.sessions.times', {
                        since: formatMinute(createdAt),
                        seen: formatMinute(seenAt),
                      })}
                    </span>
                  </p>
                  {actions && id !== ownId && (
                    <Button
                      onClick={() =>
                        act({
                          action: actions.endTheirSession,
                          input: { id },
                          show: hide([id]),
                          done: t('desk.sessions.ended'),
                        })
                      }
                    >
                      {t('desk.sessions.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {error && <CouldNotRead error={error} again={() => refetch()} />}
    </>
  )
}
