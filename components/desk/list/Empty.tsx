'use client'

import { buttonClass } from '../Button.tsx'
import { useWords } from '../Words.tsx'

/** What stands where there is no notice to show, and what can be done about it. */
export const Empty = ({ isFiltered, mayWrite }: { isFiltered: boolean; mayWrite: boolean }) => {
  const t = useWords()
  return (
    <div className="mt-4 border border-line bg-wash px-6 py-10 text-center">
      <p className="font-bold">{t(isFiltered ? 'desk.list.none' : 'desk.list.nothing')}</p>
      {isFiltered && <p className="mt-1 text-sm text-soft">{t('desk.list.noneHint')}</p>}
      {!isFiltered && mayWrite && (
        <>
          <p className="mt-1 text-sm text-soft">{t('desk.list.nothingHint')}</p>
          <a href="/desk/notices/new" className={`mt-4 ${buttonClass('primary')}`}>
            {t('desk.notices.new')}
          </a>
        </>
      )}
    </div>
  )
}
