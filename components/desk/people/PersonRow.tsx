'use client'

import { useState } from 'react'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { UserDto } from '#lib/users/dto.ts'
import type { ById, Disabling } from '#lib/users/schema.ts'
import { Menu } from '../overlay/Menu.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { usePeopleActs } from './usePeopleActs.ts'

export interface RowActions {
  disable: Action<Disabling, unknown>
  endTheirSessions: Action<ById, unknown>
}

interface Props {
  person: UserDto
  /** Absent where whoever looks may not change accounts. */
  actions: RowActions | undefined
}

/** One person in the list, with what is done most often. */
export const PersonRow = ({ person, actions }: Props) => {
  const t = useWords()
  const act = usePeopleActs()
  const [shown, show] = useState<boolean>()
  const { id, login, name, grants, hasSecondFactor, lastSeen } = person
  const disabled = shown ?? person.disabled
  const setDisabled = (wanted: boolean, isUndo = false): void => {
    if (!actions) return
    act({
      action: actions.disable,
      input: { id, disabled: wanted },
      show: (isDone) => show(isDone ? wanted : undefined),
      done: t(wanted ? 'desk.people.wasDisabled' : 'desk.people.wasEnabled', { name }),
      ...(!isUndo && { undo: () => setDisabled(!wanted, true) }),
    })
  }
  const roles = [...new Set(grants.map(({ role }) => t(`desk.role.${role}`)))].join(t('desk.listSeparator'))
  return (
    <li className="flex items-center border-b border-line">
      <div className="min-w-0 flex-1 py-2">
        <a
          href={`/desk/people/${id}`}
          className="inline-flex min-h-8 items-center font-medium text-brand hover:underline"
        >
          {name}
        </a>
        <span className="ml-2 text-sm text-soft">{login}</span>
        {disabled && (
          <span className="ml-2 rounded border border-seal px-2 text-xs text-seal">
            {t('desk.people.isDisabled')}
          </span>
        )}
        <p className="text-xs text-faint">
          {[
            roles || t('desk.people.noRole'),
            hasSecondFactor && t('desk.people.hasFactor'),
            lastSeen
              ? t('desk.people.lastSeen', { time: formatMinute(lastSeen) })
              : t('desk.people.neverSeen'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {actions && (
        <Menu
          label={t('desk.people.menu', { name })}
          items={[
            { label: t('desk.people.open'), act: () => window.location.assign(`/desk/people/${id}`) },
            {
              label: t('desk.sessions.endAll'),
              act: () =>
                act({
                  action: actions.endTheirSessions,
                  input: { id },
                  show: () => undefined,
                  done: t('desk.sessions.allEnded', { name }),
                }),
            },
            {
              label: t(disabled ? 'desk.people.enable' : 'desk.people.disable'),
              act: () => setDisabled(!disabled),
            },
          ]}
        />
      )}
    </li>
  )
}
