'use client'

import type { PushDto } from '#lib/pushes/dto.ts'
import { Button } from '../Button.tsx'
import { When } from '../list/When.tsx'
import { useWords } from '../Words.tsx'
import { Address } from './Address.tsx'

/** One address that a search engine is told of, and how far that is. */
export const PushRow = ({ push, onRetry }: { push: PushDto; onRetry: () => void }) => {
  const t = useWords()
  const { engine, path, cause, state, createdAt, sentAt, dueAt, attempts, lastError } = push
  return (
    <li className="address-row">
      <div className="address-way">
        <span className={`push-state push-${state}`}>{t(`desk.pushes.states.${state}`)}</span>
        <Address address={path} isLink />
      </div>
      <p className="address-facts">
        <span>{t(`desk.pushes.engines.${engine}`)}</span>
        <span>
          {t(`desk.pushes.causes.${cause}`)} <When at={createdAt} />
        </span>
        {sentAt && (
          <span>
            {t('desk.pushes.sentAt')} <When at={sentAt} />
          </span>
        )}
        {dueAt && attempts > 0 && (
          <span>
            {t('desk.pushes.again', { count: attempts })} <When at={dueAt} />
          </span>
        )}
        {lastError && <span className="text-seal">{lastError}</span>}
      </p>
      {state === 'failed' && (
        <div className="address-menu">
          <Button onClick={onRetry} aria-label={t('desk.pushes.retryThis', { path })}>
            {t('desk.pushes.retry')}
          </Button>
        </div>
      )}
    </li>
  )
}
