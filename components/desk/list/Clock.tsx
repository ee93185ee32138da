'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

const Context = createContext({ now: 0, timeZone: 'UTC' })

/** The site's clock. It begins with the time at which the server made the screen, so that both say the same at first. */
export const Clock = ({
  now,
  timeZone,
  children,
}: {
  now: number
  timeZone: string
  children: ReactNode
}) => {
  const [shown, setShown] = useState(now)
  useEffect(() => {
    setShown(Date.now())
    const timer = setInterval(() => setShown(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <Context.Provider value={useMemo(() => ({ now: shown, timeZone }), [shown, timeZone])}>
      {children}
    </Context.Provider>
  )
}

export const useClock = () => useContext(Context)
