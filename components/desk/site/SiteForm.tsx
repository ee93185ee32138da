'use client'

import { useRef, useState } from 'react'
import { homePath } from '#lib/core/addresses.ts'
import type { Problem } from '#lib/core/problem.ts'
import type { Language } from '#lib/core/text.ts'
import type { SeenSettings, SettingsChange, SiteSettings } from '#lib/site/schema.ts'
import { attempt } from '../attempt.ts'
import { Button } from '../Button.tsx'
import { askDesk } from '../frame/askDesk.ts'
import { useToast } from '../frame/Toasts.tsx'
import { Outcome } from '../Outcome.tsx'
import type { Action } from '../useAction.ts'
import { useIsAwake } from '../useIsAwake.ts'
import { useLeaveWarning } from '../useLeaveWarning.ts'
import { useWords } from '../Words.tsx'
import { Conflict } from './Conflict.tsx'
import { readSettings } from './readSettings.ts'
import { SiteFields } from './SiteFields.tsx'

export type Save = Action<SettingsChange, { seen: string }>

interface Props {
  lang: Language
  initial: SeenSettings
  save: Save
  onDirty: (isDirty: boolean) => void
}

/** The settings of one language. What was typed is not lost to somebody else's saving, nor by leaving unawares. */
export const SiteForm = ({ lang, initial, save, onDirty }: Props) => {
  const t = useWords()
  const say = useToast()
  const saved = useRef(initial)
  const [shown, show] = useState({ settings: initial.settings, version: 0 })
  const [problem, setProblem] = useState<Problem>()
  const [theirs, setTheirs] = useState<{ there: SeenSettings; own: SiteSettings }>()
  const isAwake = useIsAwake()
  const [isSaving, setSaving] = useState(false)
  const [isDirty, setDirty] = useState(false)
  const mark = (dirty: boolean) => {
    setDirty(dirty)
    onDirty(dirty)
  }
  useLeaveWarning(isDirty)

  /** Puts settings into the form, in the place of what was typed. */
  const fill = (there: SeenSettings) => {
    saved.current = there
    show(({ version }) => ({ settings: there.settings, version: version + 1 }))
    setTheirs(undefined)
    setProblem(undefined)
    mark(false)
  }

  const store = async (settings: SiteSettings, seen: string | null, isUndo = false) => {
    const before = saved.current
    setSaving(true)
    const came = await attempt(t, save({ lang, settings, seen }))
    setSaving(false)
    if (came.ok) {
      const { seen: mine } = came.value
      setTheirs(undefined)
      setProblem(undefined)
      saved.current = { settings, seen: mine }
      mark(false)
      if (isUndo) fill({ settings, seen: mine })
      say({ text: t('desk.site.saved'), ...(!isUndo && { undo: () => store(before.settings, mine, true) }) })
    } else if (came.problem.reason === 'site.changed') {
      const there = await askDesk<SeenSettings>(`/api/desk/site?lang=${lang}`).catch(() => undefined)
      if (there) setTheirs({ there, own: settings })
      else setProblem(came.problem)
    } else setProblem(came.problem)
  }

  return (
    <form
      onInput={() => mark(true)}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isSaving) store(readSettings(new FormData(event.currentTarget)), saved.current.seen)
      }}
    >
      <SiteFields
        key={shown.version}
        settings={shown.settings}
        problem={problem}
        onChange={() => mark(true)}
      />
      {theirs && (
        <Conflict
          theirs={theirs.there.settings}
          own={theirs.own}
          takeTheirs={() => fill(theirs.there)}
          saveOwn={() => {
            saved.current = theirs.there
            store(theirs.own, theirs.there.seen)
          }}
        />
      )}
      <Outcome problem={problem} />
      <div className="sticky bottom-0 mt-6 flex flex-wrap items-center border-t border-line bg-paper py-3">
        <Button type="submit" look="primary" disabled={isSaving || !isAwake} className="mr-4">
          {t('desk.form.save')}
        </Button>
        <a
          href={homePath(lang)}
          target="_blank"
          rel="noreferrer"
          className="mr-4 py-3 text-sm text-brand underline underline-offset-4"
        >
          {t('desk.site.preview')}
        </a>
        <span role="status" className="text-sm text-soft">
          {isDirty && t('desk.site.unsaved')}
        </span>
      </div>
    </form>
  )
}
