'use client'

import { useEffect } from 'react'
import type { Autosave } from './autosave.ts'
import type { Draft } from './draft.ts'
import type { LocalCopyStore } from './localCopies.ts'

/** Keeps and sends a draft when the page is left or hidden, and tries again when the network or its writer is back. */
export const useLeaving = (autosave: Autosave<Draft>, copy: LocalCopyStore<Draft>): void => {
  useEffect(() => {
    autosave.start()
    const leave = () => {
      void copy.hurry()
      void autosave.flush()
    }
    const change = () => (document.hidden ? leave() : autosave.tryAgain())
    const back = () => autosave.tryAgain()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', back)
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', change)
    return () => {
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', back)
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', change)
      autosave.stop()
    }
  }, [autosave, copy])
}
