'use client'

import { Check, CircleAlert, CloudOff, LoaderCircle, Pencil } from 'lucide-react'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'
import type { SaveState } from './autosave.ts'

const ICONS = {
  saved: Check,
  waiting: Pencil,
  saving: LoaderCircle,
  offline: CloudOff,
  invalid: CircleAlert,
  conflict: CircleAlert,
  refused: CircleAlert,
}

const isTrouble = ({ kind }: SaveState) => kind !== 'saved' && kind !== 'waiting' && kind !== 'saving'

/** Whether the text on the screen is safe, in one line that is always there. */
export const SaveMark = ({ state, version }: { state: SaveState; version: number }) => {
  const t = useWords()
  const { clockOf } = useClock()
  const Icon = ICONS[state.kind]
  const sentence =
    state.kind === 'saved' && state.at
      ? t('desk.save.savedAt', { time: clockOf(state.at) })
      : t(`desk.save.${state.kind}`)
  return (
    <div className="text-sm">
      <p
        data-save={state.kind}
        data-version={version}
        className={`flex items-center ${isTrouble(state) ? 'text-seal' : 'text-soft'}`}
      >
        <Icon aria-hidden="true" className="mr-2 h-4 w-4 flex-none" />
        <span>{sentence}</span>
      </p>
      {/* Only what needs somebody is read aloud: a word after each pause in typing would be in the way. */}
      <p aria-live="polite" className="visually-hidden">
        {isTrouble(state) ? sentence : ''}
      </p>
      {'problem' in state && state.kind !== 'offline' && (
        <p className="mt-1 text-seal">{state.problem.message}</p>
      )}
    </div>
  )
}
