'use client'

import { useState } from 'react'
import { Button } from '../Button.tsx'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'

/** Says that a text was found in this browser which the server had not got, and offers to do without it. */
export const Recovered = ({ at, undo }: { at: Date; undo: () => void }) => {
  const t = useWords()
  const { minuteOf } = useClock()
  const [isSeen, setSeen] = useState(false)
  if (isSeen) return null
  return (
    <div role="status" className="mt-4 border-l-4 border-brand bg-wash px-4 py-3 text-sm">
      <p>{t('desk.save.recovered', { time: minuteOf(at) })}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button onClick={() => setSeen(true)}>{t('desk.save.keepRecovered')}</Button>
        <Button
          onClick={() => {
            setSeen(true)
            undo()
          }}
        >
          {t('desk.save.dropRecovered')}
        </Button>
      </p>
    </div>
  )
}
