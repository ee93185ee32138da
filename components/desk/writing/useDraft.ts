'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useClock } from '../frame/Clock.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { useLanguage, useWords } from '../Words.tsx'
import type { SaveState } from './autosave.ts'
import { type Draft, draftOf, isSameContent } from './draft.ts'
import { createDraftSaver, type Stored } from './draftSaver.ts'
import { useKeptCopy } from './useKeptCopy.ts'
import { useLeaving } from './useLeaving.ts'
import { useProblemAtField } from './useProblemAtField.ts'

interface Options {
  id: number
  userId: number
  stored: Stored
  /** Whether its place is a matter of this screen. */
  isPlaced: boolean
  save: NoticeActions['save']
  /** The revision that is being worked on, where there is one. */
  revisionId: number | null
  /** Shows a text in the editor, which keeps its own. */
  showBody: (html: string) => void
  /** Has the editor tell of what was typed this moment. */
  tellTyped: () => void
}

/**
 * The draft on the screen: its fields, how far it is saved, and what to do about somebody else's save.
 */
export const useDraft = ({
  id,
  userId,
  stored,
  isPlaced,
  save,
  revisionId,
  showBody,
  tellTyped,
}: Options) => {
  const router = useRouter()
  const t = useWords()
  const lang = useLanguage()
  const { timeZone } = useClock()
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: undefined })
  /** What somebody else has saved over what the draft was made from. */
  const [theirs, setTheirs] = useState<Stored>()
  const [recoveredAt, setRecoveredAt] = useState<Date>()
  const form = useForm<Draft>({ defaultValues: draftOf(stored, timeZone) })
  const isLoading = useRef(false)
  // What can be done with it is another matter once its first change has begun a new revision.
  const beginsAnew = () => router.refresh()
  const movedMeanwhile = (place: Draft['place']) => {
    const isMovedHere = JSON.stringify(form.getValues('place')) !== JSON.stringify(base.place)
    base.place = place
    if (!isMovedHere) form.setValue('place', place)
  }
  const now = useRef({ t, lang, save, revisionId, beginsAnew, movedMeanwhile })
  now.current = { t, lang, save, revisionId, beginsAnew, movedMeanwhile }

  const [{ autosave, copy, base }] = useState(() => {
    const start = { draft: draftOf(stored, timeZone), version: stored.version }
    return createDraftSaver({
      ...{ id, userId, isPlaced, timeZone, now },
      start,
      onTheirs: setTheirs,
      onState: setState,
    })
  })

  /** Puts a draft into the fields, without taking it for something that was typed. */
  const load = (draft: Draft) => {
    isLoading.current = true
    form.reset(draft)
    showBody(draft.content.bodyHtml)
    isLoading.current = false
  }

  /** Goes on from what the server has. */
  const takeStored = (newer: Stored) => {
    const draft = draftOf(newer, timeZone)
    Object.assign(base, draft)
    load(draft)
    autosave.goOnFrom(newer.version)
    setTheirs(undefined)
    void copy.forget()
  }

  /** Goes on with what is on the screen, over what somebody else has saved. */
  const overwrite = (version: number, draft: Draft) => {
    setTheirs(undefined)
    autosave.goOnFrom(version, draft)
  }

  /** Goes on with another text, which is then saved like one that was typed. */
  const type = (draft: Draft) => {
    load(draft)
    autosave.change(draft)
  }

  /** Whether the server has just this. */
  const isStored = useRef((_: Draft): boolean => false)
  isStored.current = ({ content, place }) =>
    isSameContent(content, base.content) && JSON.stringify(place) === JSON.stringify(base.place)

  useLeaving(autosave, copy)
  useKeptCopy({
    copy,
    isStored: (draft) => isStored.current(draft),
    onFound: ({ draft, version, sent, at }) => {
      load(draft)
      setRecoveredAt(at)
      // An answer that was lost on the way: what the server has is what was sent.
      const isOwn = sent !== undefined && isSameContent(sent.content, base.content)
      if (version === stored.version || isOwn) return autosave.goOnFrom(stored.version, draft)
      setTheirs(stored)
      autosave.conflictWith(draft)
    },
  })

  useEffect(() => {
    if (stored.version <= autosave.version()) return
    tellTyped()
    if (autosave.isUnsaved()) return
    if (isStored.current(draftOf(stored, timeZone))) autosave.goOnFrom(stored.version)
    else takeStored(stored)
  })

  useEffect(() => {
    const subscription = form.watch(() => {
      if (isLoading.current) return
      const draft = structuredClone(form.getValues())
      // A text that was shown anew is told of like one that was typed.
      if (autosave.isUnsaved() || !isStored.current(draft)) autosave.change(draft)
    })
    return () => subscription.unsubscribe()
  }, [form, autosave])

  useProblemAtField(form, state.kind === 'invalid' ? state.problem : undefined)

  return { form, autosave, state, theirs, recoveredAt, takeStored, overwrite, type }
}

export type DraftDesk = ReturnType<typeof useDraft>
