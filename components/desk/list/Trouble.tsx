'use client'

import { Button } from '../Button.tsx'
import { DeskProblem } from '../frame/askDesk.ts'
import { useWords } from '../Words.tsx'

/** That what is shown could not be asked for anew, and a way to try again. */
export const Trouble = ({ error, retry }: { error: Error; retry: () => void }) => {
  const t = useWords()
  const said = error instanceof DeskProblem ? error.problem.message : ''
  return (
    <div role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
      <p>
        {t('desk.list.failed', { why: said || t('desk.list.unreachable') })} {t('desk.list.old')}
      </p>
      <Button className="mt-2" onClick={retry}>
        {t('desk.list.retry')}
      </Button>
    </div>
  )
}
