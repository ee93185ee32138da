'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { localTime } from '#lib/core/time.ts'

const Context = createContext('UTC')

/** Gives the components of a screen the time zone of the site, in which all its times are shown. */
export const Clock = ({ timeZone, children }: { timeZone: string; children: ReactNode }) => (
  <Context.Provider value={timeZone}>{children}</Context.Provider>
)

/** The site's time zone (IANA name), and ways to write an instant in it. */
export const useClock = () => {
  const timeZone = useContext(Context)
  const partsOf = (instant: Date) => localTime(instant, timeZone)
  return {
    timeZone,
    /** `2026-03-05 09:00` */
    minuteOf: (instant: Date): string => {
      const { year, month, day, hour, minute } = partsOf(instant)
      return `${year}-${month}-${day} ${hour}:${minute}`
    },
    /** `09:00` */
    clockOf: (instant: Date): string => {
      const { hour, minute } = partsOf(instant)
      return `${hour}:${minute}`
    },
  }
}
