'use client'

import { ArrowRight } from 'lucide-react'
import type { RedirectDto } from '#lib/redirects/dto.ts'
import { When } from '../list/When.tsx'
import { Menu } from '../overlay/Menu.tsx'
import { useWords } from '../Words.tsx'
import { Address } from './Address.tsx'

interface Props {
  redirect: RedirectDto
  onChange: () => void
  onTry: () => void
  onRemove: () => void
}

/** One former address, where it leads, and how often readers come by it. */
export const RedirectRow = ({ redirect, onChange, onTry, onRemove }: Props) => {
  const t = useWords()
  const { from, to, coversBelow, hits, lastHitAt, createdBy } = redirect
  return (
    <li className="address-row">
      <div className="address-way">
        <Address address={from} />
        <ArrowRight role="img" aria-label={t('desk.redirects.leadsTo')} className="address-arrow" />
        <Address address={to} isLink />
      </div>
      <p className="address-facts">
        <span>{t('desk.redirects.hits', { count: hits })}</span>
        {lastHitAt && (
          <span>
            {t('desk.redirects.lastHit')} <When at={lastHitAt} />
          </span>
        )}
        {coversBelow && <span>{t('desk.redirects.coversBelow')}</span>}
        <span>{createdBy}</span>
      </p>
      <div className="address-menu">
        <Menu
          label={t('desk.redirects.menu', { from })}
          items={[
            { label: t('desk.redirects.change'), act: onChange },
            { label: t('desk.redirects.try'), act: onTry },
            { label: t('desk.redirects.remove'), act: onRemove },
          ]}
        />
      </div>
    </li>
  )
}
