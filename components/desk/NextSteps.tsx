'use client'

import type { Move } from '#lib/review/transitions.ts'
import { ActionForm, textOf } from './ActionForm.tsx'
import { TextArea } from './Field.tsx'
import { Folded } from './Folded.tsx'
import type { NoticeActions } from './NoticeActions.ts'
import { LocalTimeField, readLocalTime } from './PlaceFields.tsx'
import { useWords } from './Words.tsx'

interface Props {
  id: number
  version: number
  revisionId: number | null
  scheduledFor: Date | null
  moves: Move[]
  actions: NoticeActions
  timeZone: string
}

/** What can be done with a notice now, by whoever looks: the same moves as in the transition table. */
export const NextSteps = ({ id, version, revisionId, scheduledFor, moves, actions, timeZone }: Props) => {
  const t = useWords()
  const at = { id, version }
  const may = (move: Move) => moves.includes(move)
  return (
    <div className="flex flex-wrap items-start gap-x-3">
      {may('submit') && <ActionForm action={actions.submit} read={() => at} submit={t('desk.move.submit')} />}
      {may('approve') && (
        <ActionForm action={actions.approve} read={() => at} submit={t('desk.move.approve')} />
      )}
      {may('publish') && (
        <ActionForm
          action={actions.publish}
          read={() => ({ ...at, ...(revisionId !== null && { revisionId }) })}
          submit={t('desk.move.publish')}
        />
      )}
      {may('recall') && (
        <ActionForm action={actions.recall} read={() => at} submit={t('desk.move.recall')} look="plain" />
      )}
      {may('unschedule') && (
        <ActionForm
          action={actions.unschedule}
          read={() => at}
          submit={t('desk.move.unschedule')}
          look="plain"
        />
      )}
      <div className="w-full">
        {may('schedule') && (
          <Folded title={t('desk.move.schedule')}>
            <ActionForm
              action={actions.schedule}
              read={(form) => ({ ...at, at: readLocalTime(form, 'at', timeZone) ?? new Date(Number.NaN) })}
              submit={t('desk.move.schedule')}
            >
              {(problem) => (
                <LocalTimeField
                  label={t('desk.form.at')}
                  hint={t('desk.form.atHint', { zone: timeZone })}
                  name="at"
                  value={scheduledFor}
                  timeZone={timeZone}
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
            <ActionForm
              action={actions.expire}
              read={() => at}
              submit={t('desk.move.expire')}
              look="danger"
            />
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
      </div>
    </div>
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
