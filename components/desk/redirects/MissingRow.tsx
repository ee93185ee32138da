'use client'

import type { MissingDto } from '#lib/missing/dto.ts'
import { Button } from '../Button.tsx'
import { When } from '../list/When.tsx'
import { useWords } from '../Words.tsx'
import { Address } from './Address.tsx'

interface Props {
  missing: MissingDto
  isIgnored: boolean
  onLead: () => void
  onIgnore: (ignored: boolean) => void
}

/** One address that is not there, how much it is wanted, and what can be done about it. */
export const MissingRow = ({ missing, isIgnored, onLead, onIgnore }: Props) => {
  const t = useWords()
  const { address, hits, firstSeenAt, lastSeenAt, referrer } = missing
  return (
    <li className="address-row">
      <div className="address-way">
        <Address address={address} />
      </div>
      <p className="address-facts">
        <span className="font-medium text-ink">{t('desk.missing.hits', { count: hits })}</span>
        <span>
          {t('desk.missing.last')} <When at={lastSeenAt} />
        </span>
        <span>
          {t('desk.missing.first')} <When at={firstSeenAt} />
        </span>
        {referrer && <span>{t('desk.missing.referrer', { host: referrer })}</span>}
      </p>
      <div className="address-menu flex gap-2">
        {!isIgnored && (
          <Button onClick={onLead} aria-label={t('desk.missing.leadThis', { address })}>
            {t('desk.missing.lead')}
          </Button>
        )}
        <Button
          onClick={() => onIgnore(!isIgnored)}
          aria-label={t(isIgnored ? 'desk.missing.watchThis' : 'desk.missing.ignoreThis', { address })}
        >
          {t(isIgnored ? 'desk.missing.watch' : 'desk.missing.ignore')}
        </Button>
      </div>
    </li>
  )
}
