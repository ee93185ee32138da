'use client'

import { useEffect, useRef, useState } from 'react'
import { useDebounced } from './useDebounced.ts'

const PAUSE_MS = 250

/**
 * The text of a field that searches while somebody types: asked for at the next pause, without what stands around it,
 * and given up for what comes from elsewhere, such as the way back in the browser.
 * @param asked what is searched for now
 * @param ask told the new text, and the one before
 */
export const useTypedSearch = (asked: string, ask: (text: string, before: string) => void) => {
  const [typed, type] = useState(asked)
  const settled = useDebounced(typed.trim(), PAUSE_MS)
  const known = useRef(asked)
  const latest = useRef(ask)
  latest.current = ask
  useEffect(() => {
    if (asked === known.current) return
    known.current = asked
    type(asked)
  }, [asked])
  useEffect(() => {
    const before = known.current
    if (settled === before) return
    known.current = settled
    latest.current(settled, before)
  }, [settled])
  return { typed, type }
}
