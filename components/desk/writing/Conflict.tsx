'use client'

import { useEffect, useRef, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import { noticeContent } from '#lib/notices/schema.ts'
import { attempt } from '../attempt.ts'
import { Button } from '../Button.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { SideBySide } from '../history/SideBySide.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { useWords } from '../Words.tsx'
import { contentIn, type Draft } from './draft.ts'
import type { Stored } from './draftSaver.ts'
import type { DraftDesk } from './useDraft.ts'

interface Props {
  id: number
  mine: Draft
  theirs: Stored
  lang: Language
  draft: DraftDesk
  actions: Pick<NoticeActions, 'keepAside'>
}

/**
 * Somebody else has saved while this was written: both versions beside each other, to go on with the one or the other.
 * Before anything is chosen this one is put into the history, where theirs is already.
 */
export const Conflict = ({ id, mine, theirs, lang, draft, actions }: Props) => {
  const t = useWords()
  const say = useToast()
  const [isKept, setKept] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  // What has no title yet is kept under that of the other.
  const given = contentIn(mine)
  const input = { ...given, title: given.title.trim() || theirs.content.title }
  const content = noticeContent.safeParse(input)
  const own = content.success ? content.data : undefined

  const keep = async (): Promise<boolean> => {
    const answer = await attempt(t, actions.keepAside({ id, content: input }))
    setKept(answer.ok)
    setProblem(answer.ok ? undefined : answer.problem)
    return answer.ok
  }
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    void keep()
  })

  const goOnWithMine = () => draft.overwrite(theirs.version, mine)
  const goOnWithTheirs = async () => {
    // Theirs is in the history; mine has to be as well before it leaves the screen.
    if (!isKept && !(await keep())) return
    draft.takeStored(theirs)
    say({ text: t('desk.conflict.tookTheirs'), undo: () => draft.type(mine) })
  }
  return (
    <Dialog look="whole" title={t('desk.conflict.title')}>
      <p>{t('desk.conflict.text')}</p>
      <p className="mt-2 text-sm text-soft">
        {isKept ? t('desk.conflict.kept') : t('desk.conflict.keptHere')}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" onClick={goOnWithMine}>
          {t('desk.conflict.mine')}
        </Button>
        <Button onClick={() => void goOnWithTheirs()}>{t('desk.conflict.theirs')}</Button>
      </div>
      <Outcome problem={problem} />
      {own && (
        <SideBySide
          older={{ title: t('desk.conflict.theirVersion'), content: theirs.content }}
          newer={{ title: t('desk.conflict.myVersion'), content: own }}
          lang={lang}
        />
      )}
    </Dialog>
  )
}
