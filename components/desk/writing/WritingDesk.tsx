'use client'

import { useEffect, useRef, useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { DeskColumn } from '#lib/columns/dto.ts'
import type { Language } from '#lib/core/text.ts'
import type { Move } from '#lib/review/transitions.ts'
import type { BodyEditorHandle } from '../editor/BodyEditor.tsx'
import { MoveButtons } from '../moves/MoveButtons.tsx'
import { OtherMoves } from '../moves/OtherMoves.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { useWords } from '../Words.tsx'
import { BodyField } from './BodyField.tsx'
import { Conflict } from './Conflict.tsx'
import { CorrectionField } from './ContentFields.tsx'
import type { Stored } from './draftSaver.ts'
import { useNewestVersion } from './NewestVersion.tsx'
import { Others } from './Others.tsx'
import { PreviewButton } from './PreviewButton.tsx'
import { Recovered } from './Recovered.tsx'
import { SaveMark } from './SaveMark.tsx'
import { Settings } from './Settings.tsx'
import { savedFirst } from './savedFirst.ts'
import { TitleFields } from './TitleFields.tsx'
import { useBarHeight } from './useBarHeight.ts'
import { useDraft } from './useDraft.ts'
import { useNewerVersion } from './useNewerVersion.ts'
import { usePresence } from './usePresence.ts'
import { useSaveKey } from './useSaveKey.ts'

interface Props {
  id: number
  userId: number
  /** Language of the notice. */
  noticeLang: Language
  stored: Stored
  revisionId: number | null
  scheduledFor: Date | null
  moves: Move[]
  actions: NoticeActions
  /** Columns that it can be put into; none where its place is not a matter of this screen. */
  columns: DeskColumn[]
  /** Readers have seen an earlier revision, and are told what changed. */
  isCorrection: boolean
}

/** A notice that is being written: its text and fields, which are saved by themselves, and what can be done with it. */
export const WritingDesk = ({
  id,
  userId,
  noticeLang,
  stored,
  columns,
  isCorrection,
  ...standing
}: Props) => {
  const t = useWords()
  const editor = useRef<BodyEditorHandle>(null)
  const bar = useRef<HTMLDivElement>(null)
  useBarHeight(bar)
  const [initialHtml, setInitialHtml] = useState(stored.content.bodyHtml)
  const showBody = (html: string) => (editor.current ? editor.current.setHtml(html) : setInitialHtml(html))
  const isPlaced = columns.length > 0
  const { save } = standing.actions
  const told = useRef((_: string) => {})
  const tellTyped = () => {
    if (editor.current) told.current(editor.current.getHtml())
  }
  const { revisionId } = standing
  const draft = useDraft({ id, userId, stored, isPlaced, save, revisionId, showBody, tellTyped })
  const { form, autosave, state, theirs, recoveredAt } = draft
  const meeting = usePresence(id)
  /** The editor tells of its text a moment later; what is done now is done with all of it. */
  told.current = (html) => {
    if (html !== form.getValues('content.bodyHtml')) form.setValue('content.bodyHtml', html)
  }
  const flush = (isDeliberate?: boolean) => {
    tellTyped()
    return autosave.flush(isDeliberate)
  }
  useNewerVersion({ version: meeting?.version, autosave, tellTyped })
  useSaveKey(() => void flush(true))
  const newest = useNewestVersion()
  useEffect(() => {
    newest.current = Math.max(newest.current, autosave.version())
  })
  const guarded = savedFirst(standing.actions, { flush, version: autosave.version }, t)
  const at = { id, version: stored.version, moves: standing.moves, actions: guarded }
  return (
    <FormProvider {...form}>
      <div ref={bar} className="writing-bar">
        <div className="min-w-0 flex-1">
          <SaveMark state={state} version={autosave.version()} />
          <Others others={meeting?.others ?? []} />
        </div>
        <PreviewButton id={id} flush={flush} />
        <MoveButtons {...at} revisionId={standing.revisionId} />
      </div>
      {recoveredAt && !theirs && <Recovered at={recoveredAt} undo={() => draft.takeStored(stored)} />}
      {theirs && (
        <Conflict
          id={id}
          mine={form.getValues()}
          theirs={theirs}
          lang={noticeLang}
          draft={draft}
          actions={guarded}
        />
      )}
      <div className="xl:grid xl:grid-cols-[minmax(0,1fr)_20rem] xl:gap-8">
        <div className="min-w-0">
          <TitleFields />
          {isCorrection && <CorrectionField />}
          <BodyField ref={editor} initialHtml={initialHtml} lang={noticeLang} />
        </div>
        <aside aria-label={t('desk.panel.settings')} className="mt-6 min-w-0 xl:mt-0">
          <Settings id={id} columns={columns} />
          <OtherMoves {...at} scheduledFor={standing.scheduledFor} />
        </aside>
      </div>
    </FormProvider>
  )
}
