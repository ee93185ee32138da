'use client'

import { createContext, useCallback, useContext, useLayoutEffect, useRef } from 'react'

type Carry = (dialog: HTMLElement) => () => void

/** Carries the sentences into a dialog; what it gives puts them back. */
export const CarryToasts = createContext<Carry>(() => () => undefined)

/** For a dialog that opens: what it answers with is to be called when it closes. */
export const useCarryToasts = (): Carry => useContext(CarryToasts)

/**
 * Where the sentences stand: in the dialog that was opened last, since beside it everything is behind its backdrop and
 * cannot be pressed. They are moved as they are, so that none begins anew; React finds them by `home`, which stays.
 */
export const useToastPlace = () => {
  const home = useRef<HTMLDivElement>(null)
  const toasts = useRef<HTMLDivElement>(null)
  const dialogs = useRef<HTMLElement[]>([])
  const place = useCallback(() => {
    const target = dialogs.current.at(-1) ?? home.current
    if (toasts.current && toasts.current.parentNode !== target) target?.append(toasts.current)
  }, [])
  const carry = useCallback<Carry>(
    (dialog) => {
      dialogs.current.push(dialog)
      place()
      return () => {
        dialogs.current = dialogs.current.filter((each) => each !== dialog)
        place()
      }
    },
    [place],
  )
  // A dialog that is there from the beginning opens before there are any.
  useLayoutEffect(place, [place])
  return { home, toasts, carry }
}
