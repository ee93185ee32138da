'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { localTime, minuteAt } from '#lib/core/time.ts'

const Context = createContext({ now: 0, timeZone: 'UTC' })

const EVERY_MS = 30_000

interface Props {
  /** When the server made the screen, in milliseconds since 1970: browser and server say the same at first. */
  now: number
  /** The site's, as an IANA name. */
  timeZone: string
  children: ReactNode
}

/** The site's clock, by which the components of a screen tell the time. */
export const Clock = ({ now, timeZone, children }: Props) => {
  const [shown, setShown] = useState(now)
  useEffect(() => {
    setShown(Date.now())
    const timer = setInterval(() => setShown(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <Context.Provider value={useMemo(() => ({ now: shown, timeZone }), [shown, timeZone])}>
      {children}
    </Context.Provider>
  )
}

/** The time, the site's time zone, and ways to write an instant in it. */
export const useClock = () => {
  const { now, timeZone } = useContext(Context)
  return {
    now,
    timeZone,
    /** `2026-03-05 09:00` */
    minuteOf: (instant: Date): string => minuteAt(instant, timeZone),
    /** `09:00` */
    clockOf: (instant: Date): string => {
      const { hour, minute } = localTime(instant, timeZone)
      return `${hour}:${minute}`
    },
  }
}
