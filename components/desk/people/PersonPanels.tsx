'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { UserDto } from '#lib/users/dto.ts'
import type { ById, Disabling, SavedGrants, SavedUser } from '#lib/users/schema.ts'
import { ActionForm } from '../ActionForm.tsx'
import { Button } from '../Button.tsx'
import { SelectField } from '../Field.tsx'
import { Panel } from '../Panel.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { GrantFields, readGrants } from './GrantFields.tsx'
import { ProfileFields, readProfile } from './ProfileFields.tsx'
import { usePeopleActs } from './usePeopleActs.ts'

interface PersonActions {
  saveProfile: Action<SavedUser, unknown>
  saveRoles: Action<SavedGrants, unknown>
  disable: Action<Disabling, unknown>
  makeLink: Action<ById, { token: string }>
  removeTheirSecondFactor: Action<ById, unknown>
  handOverDrafts: Action<{ from: number; to: number }, { handedOver: number; left: number }>
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
        <Disable person={person} action={actions.disable} />
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

const HandOver = ({
  id,
  others,
  action,
}: Pick<Props, 'others'> & { id: number; action: PersonActions['handOverDrafts'] }) => {
  const t = useWords()
  const [counts, setCounts] = useState<{ handedOver: number; left: number }>()
  return (
    <ActionForm
      action={action}
      read={(form) => ({ from: id, to: Number(form.get('to')) })}
      submit={t('desk.people.handOver')}
      look="plain"
      onDone={setCounts}
      {...(counts && { done: t('desk.people.handedOver', counts) })}
    >
      {(problem) => (
        <SelectField
          label={t('desk.people.handOverTo')}
          hint={t('desk.people.handOverHint')}
          name="to"
          required
          problem={problem}
          defaultValue=""
        >
          <option value="">{t('desk.form.choose')}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id}>
              {other.name}
            </option>
          ))}
        </SelectField>
      )}
    </ActionForm>
  )
}

/** Shut out at once, or let in again; what the server refuses is as it was. */
const Disable = ({ person, action }: { person: UserDto; action: PersonActions['disable'] }) => {
  const t = useWords()
  const router = useRouter()
  const act = usePeopleActs()
  const [shown, show] = useState<boolean>()
  const disabled = shown ?? person.disabled
  const set = async (wanted: boolean, isUndo = false) => {
    await act({
      action,
      input: { id: person.id, disabled: wanted },
      show: (isDone) => show(isDone ? wanted : undefined),
      done: t(wanted ? 'desk.people.wasDisabled' : 'desk.people.wasEnabled', { name: person.name }),
      ...(!isUndo && { undo: () => set(!wanted, true) }),
    })
    router.refresh()
  }
  return (
    <Button look={disabled ? 'plain' : 'danger'} className="mt-4" onClick={() => set(!disabled)}>
      {t(disabled ? 'desk.people.enable' : 'desk.people.disable')}
    </Button>
  )
}
