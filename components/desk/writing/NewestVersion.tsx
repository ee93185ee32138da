'use client'

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'

const Context = createContext<RefObject<number>>({ current: 0 })

/**
 * Holds together the parts of a notice's screen: its text is saved by itself, and what else is done on the same screen is
 * done to the version that came of that.
 */
export const NewestVersion = ({ version, children }: { version: number; children: ReactNode }) => {
  const newest = useRef(version)
  useEffect(() => {
    newest.current = Math.max(newest.current, version)
  }, [version])
  return <Context.Provider value={newest}>{children}</Context.Provider>
}

/** The newest version that this screen has made or been shown; to be read when something is done. */
export const useNewestVersion = (): RefObject<number> => useContext(Context)
