'use client'

import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  error: Error | null
  hasMore: boolean
  isReading: boolean
  read: () => void
  again: () => void
}

/** The end of a list: that there is more, that it is on its way, or that it could not be read. */
export const More = ({ error, hasMore, isReading, read, again }: Props) => {
  const t = useWords()
  if (error) {
    return (
      <div role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
        <p>{error.message || t('desk.listing.failed')}</p>
        <Button className="mt-2" onClick={again}>
          {t('desk.broken.retry')}
        </Button>
      </div>
    )
  }
  if (!hasMore) return null
  return (
    <Button className="mt-6" disabled={isReading} onClick={read}>
      {isReading ? t('desk.listing.reading') : t('desk.listing.more')}
    </Button>
  )
}
