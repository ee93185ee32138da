'use client'

import { useState } from 'react'
import { ActionForm, textOf } from './ActionForm.tsx'
import { TextField } from './Field.tsx'
import { Folded } from './Folded.tsx'
import { ShownOnce } from './ShownOnce.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

interface Codes {
  recoveryCodes: string[]
}

interface FactorActions {
  beginFactor: Action<Record<string, never>, { secret: string; svg: string }>
  confirmFactor: Action<{ code: string }, Codes>
  renewCodes: Action<{ password: string }, Codes>
  removeFactor: Action<{ password: string }, unknown>
}

/** The second factor of whoever looks: setting it up, new recovery codes, and doing without it. */
export const SecondFactor = ({ isOn, actions }: { isOn: boolean; actions: FactorActions }) => {
  const t = useWords()
  const [codes, setCodes] = useState<string[]>()
  const [enrolment, setEnrolment] = useState<{ secret: string; svg: string }>()
  const keep = ({ recoveryCodes }: Codes) => setCodes(recoveryCodes)
  const password = (
    <TextField
      label={t('auth.password')}
      name="password"
      type="password"
      autoComplete="current-password"
      required
    />
  )
  const readPassword = (form: FormData) => ({ password: String(form.get('password') ?? '') })
  return (
    <>
      {codes && (
        <>
          <p className="mt-4 text-sm">{t('desk.factor.codesHint')}</p>
          <ShownOnce>
            {codes.map((code) => (
              <span key={code} className="block font-mono">
                {code}
              </span>
            ))}
          </ShownOnce>
        </>
      )}
      {isOn && (
        <>
          <p className="mt-3">{t('desk.factor.on')}</p>
          <Folded title={t('desk.factor.renew')}>
            <ActionForm
              action={actions.renewCodes}
              read={readPassword}
              submit={t('desk.factor.renew')}
              look="plain"
              onDone={keep}
            >
              {password}
            </ActionForm>
          </Folded>
          <Folded title={t('desk.factor.remove')}>
            <ActionForm
              action={actions.removeFactor}
              read={readPassword}
              submit={t('desk.factor.remove')}
              look="danger"
            >
              {password}
            </ActionForm>
          </Folded>
        </>
      )}
      {!isOn && !enrolment && (
        <>
          <p className="mt-3">{t('desk.factor.off')}</p>
          <ActionForm
            action={actions.beginFactor}
            read={() => ({})}
            submit={t('desk.factor.begin')}
            onDone={setEnrolment}
          />
        </>
      )}
      {!isOn && enrolment && (
        <>
          <p className="mt-3">{t('desk.factor.scan')}</p>
          <img
            src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
            alt={t('desk.factor.qr')}
            width={220}
            height={220}
            className="mt-3 bg-white"
          />
          <p className="mt-3 text-sm">{t('desk.factor.secret')}</p>
          <p className="font-mono break-all select-all">{enrolment.secret}</p>
          <ActionForm
            action={actions.confirmFactor}
            read={(form) => ({ code: textOf(form, 'code') })}
            submit={t('desk.factor.confirm')}
            onDone={keep}
          >
            {(problem) => (
              <TextField
                label={t('auth.code')}
                name="code"
                autoComplete="one-time-code"
                inputMode="numeric"
                required
                problem={problem}
              />
            )}
          </ActionForm>
        </>
      )}
    </>
  )
}
