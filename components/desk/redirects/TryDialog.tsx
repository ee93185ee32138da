'use client'

import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { readableAddress } from '#lib/core/readableAddress.ts'
import type { LeadDto } from '#lib/redirects/dto.ts'
import { textOf } from '../ActionForm.tsx'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { Outcome } from '../Outcome.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'
import { Address } from './Address.tsx'
import { READ } from './filters.ts'

interface Props {
  /** The address to begin with. */
  given: string
  onClose: () => void
}

/** Tries where an address leads, without going there. */
export const TryDialog = ({ given, onClose }: Props) => {
  const t = useWords()
  const [asked, ask] = useState(given)
  const { data, error, isFetching } = useDeskQuery<LeadDto>(
    `${READ.redirects}/lead?${new URLSearchParams({ address: asked })}`,
    { enabled: asked !== '' },
  )
  const problem = error ? ({ code: 'INVALID', reason: 'input', message: error.message } as const) : undefined
  return (
    <Dialog title={t('desk.redirects.tryTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          ask(textOf(new FormData(event.currentTarget), 'address'))
        }}
      >
        <TextField
          label={t('desk.redirects.tryLabel')}
          name="address"
          maxLength={2_000}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          defaultValue={readableAddress(given)}
          required
        />
        <Button type="submit" look="primary" className="mt-4">
          {t('desk.redirects.try')}
        </Button>
      </form>
      <Outcome problem={problem} />
      <div aria-live="polite" aria-busy={isFetching}>
        {asked !== '' && !error && data && <Lead lead={data} />}
      </div>
    </Dialog>
  )
}

const Lead = ({ lead: { address, steps, end } }: { lead: LeadDto }) => {
  const t = useWords()
  return (
    <div className="mt-4 border-l-4 border-brand bg-wash px-4 py-3 text-sm">
      <ol>
        <li>
          <Address address={address} />
        </li>
        {steps.map(({ from, to }) => (
          <li key={to} className="mt-1">
            <ArrowRight role="img" aria-label={t('desk.redirects.leadsTo')} className="address-arrow" />{' '}
            <Address address={to} isLink />
            <span className="block text-xs break-all text-faint">
              {t('desk.redirects.byRule', { from: readableAddress(from) })}
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 font-bold">{t(`desk.redirects.ends.${end}`)}</p>
    </div>
  )
}
