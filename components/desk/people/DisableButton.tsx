'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { UserDto } from '#lib/users/dto.ts'
import type { Disabling } from '#lib/users/schema.ts'
import { Button } from '../Button.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { usePeopleActs } from './usePeopleActs.ts'

/** Shut out at once, or let in again; what the server refuses is as it was. */
export const DisableButton = ({
  person,
  action,
}: {
  person: UserDto
  action: Action<Disabling, unknown>
}) => {
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
