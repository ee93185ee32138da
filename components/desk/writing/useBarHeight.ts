'use client'

import { type RefObject, useEffect } from 'react'

/** Tells the style sheet how high the bar is that stays at the top of the screen, for what is to stay below it. */
export const useBarHeight = (bar: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const element = bar.current
    if (!element) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty('--writing-bar', `${element.offsetHeight}px`))
    observer.observe(element)
    return () => observer.disconnect()
  }, [bar])
}
