'use client'

import { type KeyboardEvent, useState } from 'react'

/**
 * One stop for the tab key in a field of many, and arrow keys from there: left and right, and up and down by what
 * stands below on the screen.
 * @returns what the field and each of its parts (by number) need
 */
export const useArrowKeys = (count: number) => {
  const [current, setCurrent] = useState(0)
  const here = Math.min(current, Math.max(0, count - 1))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const parts = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-part]')]
    const at = parts.indexOf(document.activeElement as HTMLElement)
    const next = at < 0 ? undefined : moved(event.key, at, parts)
    const part = next === undefined ? undefined : parts[next]
    if (!part || next === undefined) return
    event.preventDefault()
    setCurrent(next)
    part.focus()
  }
  return {
    field: { onKeyDown },
    part: (number: number) => ({
      'data-part': true,
      tabIndex: number === here ? 0 : -1,
      onFocus: () => setCurrent(number),
    }),
  }
}

const moved = (key: string, at: number, parts: HTMLElement[]): number | undefined => {
  const top = parts[0]?.offsetTop
  const perRow = Math.max(
    1,
    parts.findIndex((part) => part.offsetTop !== top),
  )
  const steps: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + perRow,
    ArrowUp: at - perRow,
    Home: 0,
    End: parts.length - 1,
  }
  const to = steps[key]
  return to !== undefined && to >= 0 && to < parts.length ? to : undefined
}
