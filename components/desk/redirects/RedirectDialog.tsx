'use client'

import { useQueryClient } from '@tanstack/react-query'
import { readableAddress } from '#lib/core/readableAddress.ts'
import type { NewRedirect } from '#lib/redirects/schema.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { CheckField, TextField } from '../Field.tsx'
import { keyOf } from '../frame/DeskData.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { READ } from './filters.ts'

interface Props {
  title: string
  /** What the fields begin with. */
  given: Partial<NewRedirect>
  action: Action<NewRedirect, { to: string }>
  onClose: () => void
}

/** Which address leads where. */
export const RedirectDialog = ({ title, given, action, onClose }: Props) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  return (
    <Dialog title={title} onClose={onClose}>
      <ActionForm
        action={action}
        read={(form) => ({
          from: textOf(form, 'from'),
          to: textOf(form, 'to'),
          coversBelow: form.get('coversBelow') !== null,
        })}
        submit={t('desk.form.save')}
        onDone={({ to }) => {
          for (const address of [READ.redirects, READ.missing])
            client.invalidateQueries({ queryKey: keyOf(address).slice(0, 1) })
          say({ text: t('desk.redirects.saved', { to: readableAddress(to) }) })
          onClose()
        }}
      >
        {(problem) => (
          <>
            <AddressField
              name="from"
              hint={t('desk.redirects.fromHint')}
              label={t('desk.redirects.from')}
              value={given.from}
              problem={problem}
            />
            <AddressField
              name="to"
              hint={t('desk.redirects.toHint')}
              label={t('desk.redirects.to')}
              value={given.to}
              problem={problem}
            />
            <CheckField
              label={t('desk.redirects.coversBelow')}
              name="coversBelow"
              defaultChecked={given.coversBelow ?? false}
            />
          </>
        )}
      </ActionForm>
    </Dialog>
  )
}

interface AddressFieldProps {
  name: string
  label: string
  hint: string
  value: string | undefined
  problem: Parameters<typeof TextField>[0]['problem']
}

const AddressField = ({ value = '', ...props }: AddressFieldProps) => (
  <TextField
    {...props}
    maxLength={2_000}
    autoCapitalize="none"
    autoComplete="off"
    spellCheck={false}
    defaultValue={readableAddress(value)}
    required
  />
)
