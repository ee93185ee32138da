'use client'

import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'

/** Says that something could not be read, with a way to try again. */
export const CouldNotRead = ({ error, again }: { error: Error; again: () => void }) => {
  const t = useWords()
  return (
    <div role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
      <p>{error.message || t('desk.listing.failed')}</p>
      <Button className="mt-2" onClick={again}>
        {t('desk.broken.retry')}
      </Button>
    </div>
  )
}
