'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../Words.tsx'

interface Props {
  title: string
  onClose: () => void
  /** Where the Enter key in one of its fields leads. */
  onEnter?: () => void
  children: ReactNode
}

/**
 * A dialog about something in the text. It stands inside the form that the text belongs to, and is no part of what is
 * sent: its fields have no names, and Enter in them does not send the form.
 */
export const Dialog = ({ title, onClose, onEnter, children }: Props) => {
  const t = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="editor-dialog"
      onClose={onClose}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        if (!(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        onEnter?.()
      }}
    >
      <div className="flex items-center">
        <h2 id={id} className="flex-1 text-lg font-bold">
          {title}
        </h2>
        <button type="button" className="tool" aria-label={t('desk.editor.close')} onClick={onClose}>
          <X aria-hidden="true" className="h-5 w-5" />
        </button>
      </div>
      {children}
    </dialog>
  )
}
