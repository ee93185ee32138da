'use client'

import { formatMinute } from '#lib/i18n/dates.ts'
import type { EngineDto } from '#lib/pushes/dto.ts'
import { useWords } from '../Words.tsx'

/** Whether a search engine is told anything, and whether it takes it. */
export const EngineCard = ({ engine: each }: { engine: EngineDto }) => {
  const t = useWords()
  const { engine, isConfigured, pausedUntil, remaining, lastError, waiting } = each
  return (
    <li className="border border-line bg-wash px-4 py-3 text-sm">
      <h2 className="font-bold">{t(`desk.pushes.engines.${engine}`)}</h2>
      {isConfigured ? (
        <>
          <p className="mt-1">
            {pausedUntil
              ? t('desk.pushes.pausedUntil', { time: formatMinute(pausedUntil) })
              : t(waiting > 0 ? 'desk.pushes.waiting' : 'desk.pushes.allSent', { count: waiting })}
          </p>
          {remaining !== null && (
            <p className="text-soft">{t('desk.pushes.remaining', { count: remaining })}</p>
          )}
          {lastError && (
            <p className="break-words text-seal">{t('desk.pushes.lastError', { error: lastError })}</p>
          )}
        </>
      ) : (
        <p className="mt-1 text-soft">{t(`desk.pushes.off.${engine}`)}</p>
      )}
    </li>
  )
}
