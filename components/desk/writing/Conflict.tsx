'use client'

import { useEffect, useRef, useState } from 'react'
import type { Language } from '#lib/core/text.ts'
import { noticeContent } from '#lib/notices/schema.ts'
import { attempt } from '../attempt.ts'
import { Button } from '../Button.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { SideBySide } from '../history/SideBySide.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { useWords } from '../Words.tsx'
import { contentIn, type Draft } from './draft.ts'
import type { DraftDesk, Stored } from './useDraft.ts'

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
  const dialog = useRef<HTMLDialogElement>(null)
  const [isKept, setKept] = useState(false)
  const content = noticeContent.safeParse(contentIn(mine))
  const own = content.success ? content.data : undefined

  const started = useRef(false)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
    if (started.current || !own) return
    started.current = true
    void attempt(t, actions.keepAside({ id, content: contentIn(mine) })).then(({ ok }) => setKept(ok))
  })

  const close = () => dialog.current?.close()
  const goOnWithMine = () => {
    close()
    draft.overwrite(theirs.version, mine)
  }
  const goOnWithTheirs = () => {
    close()
    draft.takeStored(theirs)
    say({ text: t('desk.conflict.tookTheirs'), undo: () => draft.type(mine) })
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby="conflict-title"
      className="writing-conflict"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="conflict-title" className="font-serif text-xl font-bold">
        {t('desk.conflict.title')}
      </h2>
      <p className="mt-2">{t('desk.conflict.text')}</p>
      <p className="mt-2 text-sm text-soft">
        {isKept ? t('desk.conflict.kept') : t('desk.conflict.keptHere')}
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="primary" onClick={goOnWithMine}>
          {t('desk.conflict.mine')}
        </Button>
        <Button onClick={goOnWithTheirs}>{t('desk.conflict.theirs')}</Button>
      </div>
      {own && (
        <SideBySide
          older={{ title: t('desk.conflict.theirVersion'), content: theirs.content }}
          newer={{ title: t('desk.conflict.myVersion'), content: own }}
          lang={lang}
        />
      )}
    </dialog>
  )
}
