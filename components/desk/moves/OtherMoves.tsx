'use client'

import { clockText, instantIn } from '#lib/core/time.ts'
import type { Move } from '#lib/review/transitions.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { TextArea, TextField } from '../Field.tsx'
import { Folded } from '../Folded.tsx'
import { useClock } from '../frame/Clock.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { useWords } from '../Words.tsx'

interface Props {
  id: number
  version: number
  scheduledFor: Date | null
  moves: Move[]
  actions: NoticeActions
}

/** The moves that ask for something first: a time, a reason, or whether it is really meant. */
export const OtherMoves = ({ id, version, scheduledFor, moves, actions }: Props) => {
  const t = useWords()
  const { timeZone } = useClock()
  const at = { id, version }
  const may = (move: Move) => moves.includes(move)
  return (
    <>
      {may('schedule') && (
        <Folded title={t('desk.move.schedule')}>
          <ActionForm
            action={actions.schedule}
            read={(form) => ({ ...at, at: instantIn(textOf(form, 'at'), timeZone) ?? new Date(Number.NaN) })}
            submit={t('desk.move.schedule')}
          >
            {(problem) => (
              <TextField
                label={t('desk.form.at')}
                hint={t('desk.form.atHint', { zone: timeZone })}
                name="at"
                type="datetime-local"
                defaultValue={clockText(scheduledFor, timeZone)}
                required
                problem={problem}
              />
            )}
          </ActionForm>
        </Folded>
      )}
      {may('discard') && (
        <Folded title={t('desk.move.discard')}>
          <p className="text-sm">{t('desk.sure.discard')}</p>
          <ActionForm
            action={actions.discard}
            read={() => at}
            submit={t('desk.move.discard')}
            look="danger"
          />
        </Folded>
      )}
      {may('expire') && (
        <Folded title={t('desk.move.expire')}>
          <p className="text-sm">{t('desk.sure.expire')}</p>
          <ActionForm action={actions.expire} read={() => at} submit={t('desk.move.expire')} look="danger" />
        </Folded>
      )}
      {may('withdraw') && (
        <Folded title={t('desk.move.withdraw')}>
          <p className="text-sm">{t('desk.sure.withdraw')}</p>
          <ReasonForm
            action={actions.withdraw}
            at={at}
            label={t('desk.form.withdrawalReason')}
            submit={t('desk.move.withdraw')}
          />
        </Folded>
      )}
      {may('publish-in-emergency') && (
        <Folded title={t('desk.move.publish-in-emergency')}>
          <p className="text-sm">{t('desk.sure.emergency')}</p>
          <ReasonForm
            action={actions.emergency}
            at={at}
            label={t('desk.form.emergencyReason')}
            submit={t('desk.move.publish-in-emergency')}
          />
        </Folded>
      )}
    </>
  )
}

interface ReasonProps {
  action: NoticeActions['withdraw']
  at: { id: number; version: number }
  label: string
  submit: string
}

const ReasonForm = ({ action, at, label, submit }: ReasonProps) => (
  <ActionForm
    action={action}
    read={(form) => ({ ...at, reason: textOf(form, 'reason') })}
    submit={submit}
    look="danger"
  >
    {(problem) => <TextArea label={label} name="reason" maxLength={500} required problem={problem} />}
  </ActionForm>
)
