'use client'

import { useState } from 'react'
import { ActionForm } from '../ActionForm.tsx'
import { SelectField } from '../Field.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'

export type HandOverAction = Action<{ from: number; to: number }, { handedOver: number; left: number }>

interface Props {
  id: number
  /** Who the drafts can be given to. */
  others: { id: number; name: string }[]
  action: HandOverAction
}

/** Gives somebody's drafts to somebody else. */
export const HandOver = ({ id, others, action }: Props) => {
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
