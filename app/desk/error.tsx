'use client'

import { Button } from '#components/desk/Button.tsx'
import { useWords } from '#components/desk/Words.tsx'

/** What a screen shows when it could not be made: the database is away, or we have erred. */
export default function DeskError({
  error,
  retry,
}: {
  error: Error & { digest?: string }
  retry: () => void
}) {
  const t = useWords()
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.broken.title')}</h1>
      <p className="mt-4">{t('desk.broken.text', { number: error.digest ?? '-' })}</p>
      <Button look="primary" className="mt-4" onClick={retry}>
        {t('desk.broken.retry')}
      </Button>
    </>
  )
}
