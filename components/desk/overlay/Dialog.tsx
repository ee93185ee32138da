'use client'

import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useCarryToasts } from '../frame/useToastPlace.ts'
import { useWords } from '../Words.tsx'

interface Props {
  title: string
  /** `wide` for what brings its own margins, `whole` for two texts beside each other, `side` for long forms. */
  look?: 'plain' | 'wide' | 'whole' | 'side'
  /** Absent where it has to be answered. */
  onClose?: () => void
  /** Where the Enter key in one of its fields leads. */
  onEnter?: () => void
  children: ReactNode
}

/**
 * A dialog that is open as long as it is there: what is behind it waits, Escape closes it, and the focus goes back to
 * where it was. What is pressed in it is no business of what it was opened from, be that an editor or a form.
 */
export const Dialog = ({ title, look = 'plain', onClose, onEnter, children }: Props) => {
  const t = useWords()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const carryToasts = useCarryToasts()
  // Closed while it still stands in the document: only then does the focus go back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog?.open) dialog?.showModal()
    // The browser would begin at the way out.
    dialog?.querySelector<HTMLElement>('.dialog-plain .dialog-text :is(input, textarea, select)')?.focus()
    const putBack = dialog ? carryToasts(dialog) : undefined
    return () => {
      putBack?.()
      dialog?.close()
    }
  }, [carryToasts])
  return (
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={`dialog dialog-${look}`}
      onCancel={(event) => {
        // Choosing a file can be cancelled as well, which is no business of the dialog around it.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose?.()
      }}
      onClose={({ currentTarget }) => {
        // A browser lets nobody be held: the second Escape in a row closes whatever was answered to the first.
        if (currentTarget.open) return
        if (onClose) onClose()
        else currentTarget.showModal()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (!onEnter || event.key !== 'Enter' || event.nativeEvent.isComposing) return
        if (!(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        onEnter()
      }}
    >
      <div className="dialog-frame">
        <header className="dialog-head">
          <h2 id={id} className="line-clamp-2 min-w-0 flex-1 py-2 font-serif text-lg font-bold break-words">
            {title}
          </h2>
          {onClose && (
            <button
              type="button"
              className="flex h-11 w-11 flex-none items-center justify-center"
              aria-label={t('desk.close')}
              onClick={onClose}
            >
              <X aria-hidden="true" className="h-5 w-5" />
            </button>
          )}
        </header>
        {look === 'wide' ? children : <div className="dialog-text">{children}</div>}
      </div>
    </dialog>
  )
}
