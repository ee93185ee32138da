'use client'

import { useEffect, useRef } from 'react'

/** Ctrl+S, or ⌘S: saves, instead of the browser's offer to save the page. */
export const useSaveKey = (save: () => void): void => {
  const newest = useRef(save)
  newest.current = save
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      newest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
