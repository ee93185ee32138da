'use client'

import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useWords } from '../Words.tsx'

/**
 * A dialog that is open as long as it is there: what is behind it waits, Escape and a press beside it close it, and
 * the focus goes back to where it was.
 */
export const Dialog = ({
  title,
  onClose,
  isWide = false,
  children,
}: {
  title: string
  onClose: () => void
  isWide?: boolean
  children: ReactNode
}) => {
  const t = useWords()
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  // Closed while it still stands in the document: only then does the focus go back.
  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog?.open) dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={ref}
      aria-labelledby={id}
      className={`media-dialog ${isWide ? 'media-dialog-wide' : ''}`}
      onCancel={(event) => {
        // Choosing a file can be cancelled as well, which is no business of the dialog around it.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="media-dialog-frame">
        <header className="flex items-center border-b border-line pl-4">
          <h2 id={id} className="min-w-0 flex-1 truncate py-2 font-serif text-lg font-bold">
            {title}
          </h2>
          <button
            type="button"
            className="inline-flex min-h-11 min-w-11 items-center justify-center"
            aria-label={t('desk.media.close')}
            onClick={onClose}
          >
            <X aria-hidden="true" className="h-5 w-5" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
