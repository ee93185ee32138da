'use client'

import { UsersRound } from 'lucide-react'
import type { Presence } from '#lib/review/dto.ts'
import { useWords } from '../Words.tsx'

/** Who else has the notice open. */
export const Others = ({ others }: { others: Presence[] }) => {
  const t = useWords()
  const names = others.map(({ name, isSelf }) => (isSelf ? t('desk.presence.self') : name))
  return (
    <p aria-live="polite" className="text-sm">
      {names.length > 0 && (
        <span className="inline-flex items-center rounded border border-brand px-2 py-0.5 text-brand">
          <UsersRound aria-hidden="true" className="mr-2 h-4 w-4 flex-none" />
          {t('desk.presence.others', { names: names.join(t('desk.listSeparator')) })}
        </span>
      )}
    </p>
  )
}
