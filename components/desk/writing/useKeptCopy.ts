'use client'

import { useEffect, useRef } from 'react'
import type { Draft } from './draft.ts'
import type { LocalCopy, LocalCopyStore } from './localCopies.ts'

interface Options {
  copy: LocalCopyStore<Draft>
  /** Whether the server has this already. */
  isStored: (draft: Draft) => boolean
  onFound: (found: LocalCopy<Draft>) => void
}

/** Looks once, when the screen opens, for what this browser kept of a draft that the server did not get. */
export const useKeptCopy = (options: Options): void => {
  const given = useRef(options)
  useEffect(() => {
    let isGone = false
    const { copy, isStored, onFound } = given.current
    void copy.tidy()
    void copy.find().then((found) => {
      if (!found || isGone) return
      if (isStored(found.draft)) void copy.forget()
      else onFound(found)
    })
    return () => {
      isGone = true
    }
  }, [])
}
