'use client'

import { useState } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { UserDto } from '#lib/users/dto.ts'
import type { ById, Disabling, SavedGrants, SavedUser } from '#lib/users/schema.ts'
import { ActionForm } from '../ActionForm.tsx'
import { Panel } from '../Panel.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { DisableButton } from './DisableButton.tsx'
import { GrantFields, readGrants } from './GrantFields.tsx'
import { HandOver, type HandOverAction } from './HandOver.tsx'
import { ProfileFields, readProfile } from './ProfileFields.tsx'

interface PersonActions {
  saveProfile: Action<SavedUser, unknown>
  saveRoles: Action<SavedGrants, unknown>
  disable: Action<Disabling, unknown>
  makeLink: Action<ById, { token: string }>
  removeTheirSecondFactor: Action<ById, unknown>
  handOverDrafts: HandOverAction
}

interface Props {
  person: UserDto
  /** Who their drafts can be given to. */
  others: { id: number; name: string }[]
  columns: DeskColumn[]
  actions: PersonActions
}

/** All that can be changed of somebody's account. */
export const PersonPanels = ({ person, others, columns, actions }: Props) => {
  const t = useWords()
  const { id } = person
  return (
    <>
      <Panel title={t('desk.people.profile')}>
        <ActionForm
          action={actions.saveProfile}
          read={(form) => ({ id, ...readProfile(form) })}
          submit={t('desk.form.save')}
          done={t('desk.form.saved')}
        >
          {(problem) => <ProfileFields profile={person} problem={problem} />}
        </ActionForm>
      </Panel>
      <Panel title={t('desk.people.roles')}>
        <p className="mt-2 text-sm text-soft">{t('desk.people.rolesHint')}</p>
        <ActionForm
          action={actions.saveRoles}
          read={(form) => ({ id, grants: readGrants(form) })}
          submit={t('desk.form.save')}
          done={t('desk.form.saved')}
        >
          <GrantFields grants={person.grants} columns={columns} />
        </ActionForm>
      </Panel>
      <Panel title={t('desk.people.access')}>
        <PasswordLink id={id} action={actions.makeLink} />
        {person.hasSecondFactor && (
          <ActionForm
            action={actions.removeTheirSecondFactor}
            read={() => ({ id })}
            submit={t('desk.people.removeFactor')}
            look="plain"
          />
        )}
        <DisableButton person={person} action={actions.disable} />
      </Panel>
      <Panel title={t('desk.people.handOver')}>
        <HandOver id={id} others={others} action={actions.handOverDrafts} />
      </Panel>
    </>
  )
}

const PasswordLink = ({ id, action }: { id: number; action: PersonActions['makeLink'] }) => {
  const t = useWords()
  const [token, setToken] = useState<string>()
  return (
    <>
      <ActionForm
        action={action}
        read={() => ({ id })}
        submit={t('desk.people.makeLink')}
        look="plain"
        onDone={(link) => setToken(link.token)}
      />
      {token && <ShownOnce>{`${window.location.origin}/set-password/${token}`}</ShownOnce>}
    </>
  )
}
