'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useToast } from '../frame/Toasts.tsx'
import { useWords } from '../Words.tsx'
import type { Autosave } from './autosave.ts'
import type { Draft } from './draft.ts'

interface Options {
  /** The newest version that there is, as far as was heard. */
  version: number | undefined
  autosave: Autosave<Draft>
  tellTyped: () => void
}

/** Shows what somebody else has saved, in a window where nothing is unsaved; where something is, its own save tells. */
export const useNewerVersion = ({ version, autosave, tellTyped }: Options): void => {
  const t = useWords()
  const say = useToast()
  const router = useRouter()
  const shown = useRef(0)
  useEffect(() => {
    if (version === undefined || version <= autosave.version() || version <= shown.current) return
    tellTyped()
    if (autosave.isUnsaved()) return
    shown.current = version
    router.refresh()
    say({ text: t('desk.presence.refreshed') })
  })
}
