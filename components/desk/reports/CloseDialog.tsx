'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { ReportLine } from '#lib/reports/dto.ts'
import { type Closing, LONGEST } from '#lib/reports/schema.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { TextArea } from '../Field.tsx'
import { keyOf } from '../frame/DeskData.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'

interface Props {
  report: Pick<ReportLine, 'id' | 'contact' | 'canAnswer'>
  action: Action<Closing, unknown>
  /** Takes it back. */
  reopen: () => void
  onClose: () => void
}

/** Asks what was done about a report, and closes it. */
export const CloseDialog = ({ report: { id, contact, canAnswer }, action, reopen, onClose }: Props) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  const isClosed = () => {
    onClose()
    say({ text: t('desk.reports.closed'), undo: reopen })
    for (const address of ['/api/desk/reports', '/api/desk/reports/count'])
      client.invalidateQueries({ queryKey: keyOf(address).slice(0, 1) })
  }
  return (
    <Dialog title={t('desk.reports.closeTitle')} onClose={onClose}>
      <ActionForm
        action={action}
        read={(form) => ({ id, note: textOf(form, 'note'), answer: textOf(form, 'answer') })}
        submit={t('desk.reports.close')}
        onDone={isClosed}
      >
        {(problem) => (
          <>
            <TextArea
              label={t('desk.reports.note')}
              hint={t('desk.reports.noteHint')}
              name="note"
              required
              maxLength={LONGEST.note}
              problem={problem}
            />
            {canAnswer && (
              <TextArea
                label={t('desk.reports.answer')}
                hint={t('desk.reports.answerHint', { address: contact ?? '' })}
                name="answer"
                rows={5}
                maxLength={LONGEST.answer}
                problem={problem}
              />
            )}
          </>
        )}
      </ActionForm>
    </Dialog>
  )
}
