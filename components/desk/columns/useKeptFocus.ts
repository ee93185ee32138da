'use client'

import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus on what had it when lines change their order: browsers take it away from what is moved in the
 * document, and whoever works by keyboard would begin at the top again.
 * @param order what changes with the order of the lines
 */
export const useKeptFocus = (order: string) => {
  const had = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves them
  useLayoutEffect(() => {
    if (document.activeElement === document.body && had.current?.isConnected) had.current.focus()
  }, [order])
  return (event: FocusEvent<HTMLElement>) => {
    had.current = event.target
  }
}
