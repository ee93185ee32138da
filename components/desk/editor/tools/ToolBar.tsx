'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

/** Tools of which one is in the order of the Tab key, and the others are reached by the arrow keys. */
export const ToolBar = ({ label, children }: { label: string; children: ReactNode }) => {
  const bar = useRef<HTMLDivElement>(null)
  const tools = () => [...(bar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])]
  const enter = (tool: HTMLElement | undefined) => {
    for (const each of tools()) each.tabIndex = each === tool ? 0 : -1
  }
  useEffect(() => {
    const all = tools()
    if (all.filter(({ tabIndex }) => tabIndex === 0).length !== 1) enter(all[0])
  })
  const walk = (event: KeyboardEvent) => {
    const all = tools()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (next === undefined || at === -1) return
    event.preventDefault()
    all.at(next % all.length)?.focus()
  }
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={label}
      className="tools"
      onKeyDown={walk}
      onFocus={({ target }) => {
        if (target instanceof HTMLElement && 'tool' in target.dataset) enter(target)
      }}
    >
      {children}
    </div>
  )
}

/** Tools that belong together. */
export const ToolGroup = ({ children }: { children: ReactNode }) => (
  <div className="tool-group">{children}</div>
)
