'use client'

import type { ReactNode } from 'react'
import { useWords } from './Words.tsx'

/** Something secret that is shown this once. */
export const ShownOnce = ({ children }: { children: ReactNode }) => {
  const t = useWords()
  return (
    <div role="status" className="mt-4 border-l-4 border-brand bg-wash px-4 py-3">
      <p className="text-sm">{t('desk.shownOnce')}</p>
      <p className="mt-2 font-bold break-all select-all">{children}</p>
    </div>
  )
}
