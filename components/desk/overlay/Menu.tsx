'use client'

import { Ellipsis } from 'lucide-react'
import { useRef } from 'react'

interface Item {
  label: string
  /** Absent where it is not possible now. */
  act?: (() => void) | undefined
}

/** What can be done with one line of a list, behind a button; it closes by itself. */
export const Menu = ({ label, items }: { label: string; items: Item[] }) => {
  const details = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (details.current) details.current.open = false
  }
  return (
    <details
      ref={details}
      name="row-menu"
      className="row-menu relative"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        close()
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary
        aria-label={label}
        className="flex h-11 w-11 items-center justify-center rounded text-soft hover:bg-wash hover:text-brand"
      >
        <Ellipsis aria-hidden="true" className="h-5 w-5" />
      </summary>
      <div className="absolute top-11 right-0 z-20 w-48 rounded border border-line bg-paper py-1">
        {items.map(({ label: text, act }) => (
          <button
            key={text}
            type="button"
            disabled={!act}
            className="flex min-h-11 w-full items-center px-4 text-left text-sm hover:bg-wash"
            onClick={() => {
              close()
              details.current?.querySelector('summary')?.focus()
              act?.()
            }}
          >
            {text}
          </button>
        ))}
      </div>
    </details>
  )
}
