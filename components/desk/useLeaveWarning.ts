'use client'

import { useEffect } from 'react'

/** Has the browser ask whoever leaves the page while something would be lost by it. */
export const useLeaveWarning = (isAtStake: boolean): void => {
  useEffect(() => {
    if (!isAtStake) return undefined
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isAtStake])
}
