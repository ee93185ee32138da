'use client'

import { ChevronDown, type LucideIcon } from 'lucide-react'
import { type ReactNode, useId, useRef } from 'react'

interface Props {
  label: string
  icon?: LucideIcon
  /** What is chosen now, shown on the button. */
  shown?: string
  children: (close: () => void) => ReactNode
}

const EDGE = 8

/** A button of a toolbar with a panel that opens below it, above everything else. */
export const ToolMenu = ({ label, icon: Icon, shown, children }: Props) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLFieldSetElement>(null)
  const place = () => {
    if (!button.current || !panel.current) return
    const { left, bottom } = button.current.getBoundingClientRect()
    const most = window.innerWidth - panel.current.offsetWidth - EDGE
    panel.current.style.left = `${Math.max(EDGE, Math.min(left, most))}px`
    panel.current.style.top = `${Math.min(bottom + 2, window.innerHeight - panel.current.offsetHeight - EDGE)}px`
  }
  const close = () => panel.current?.hidePopover()
  return (
    <>
      <button
        ref={button}
        type="button"
        data-tool=""
        className="tool"
        aria-label={shown ? `${label}: ${shown}` : label}
        aria-haspopup="true"
        title={label}
        popoverTarget={id}
        onMouseDown={(event) => event.preventDefault()}
      >
        {Icon && <Icon aria-hidden="true" className="h-5 w-5" />}
        {shown && <span className="tool-shown">{shown}</span>}
        <ChevronDown aria-hidden="true" className="h-4 w-4" />
      </button>
      <fieldset
        ref={panel}
        id={id}
        popover="auto"
        aria-label={label}
        className="tool-panel"
        onToggle={(event) => {
          if (event.newState !== 'open') return
          place()
          panel.current?.querySelector<HTMLElement>('button, input')?.focus()
        }}
        onKeyDown={(event) => walkPanel(event, panel.current)}
      >
        {children(close)}
      </fieldset>
    </>
  )
}

/** Arrow keys go up and down in a panel; they are no matter of the toolbar around it. */
const walkPanel = (event: React.KeyboardEvent, panel: HTMLElement | null) => {
  event.stopPropagation()
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step || !panel || event.target instanceof HTMLInputElement) return
  const all = [...panel.querySelectorAll<HTMLElement>('button')]
  const next = all.indexOf(document.activeElement as HTMLElement) + step
  all.at(next % all.length)?.focus()
  event.preventDefault()
}
