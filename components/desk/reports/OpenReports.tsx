'use client'

import { useDeskQuery } from '../frame/DeskData.tsx'
import { useWords } from '../Words.tsx'

/** On the screen of tasks: that readers have found mistakes. */
export const OpenReports = () => {
  const t = useWords()
  const { data: count = 0 } = useDeskQuery<number>('/api/desk/reports/count')
  if (count === 0) return null
  return (
    <p className="mt-6 border-l-4 border-seal bg-wash px-4 py-3">
      <a href="/desk/reports" className="font-medium text-brand underline underline-offset-4">
        {t('desk.reports.waiting', { count: count > 1000 ? '1,000+' : count })}
      </a>
    </p>
  )
}
