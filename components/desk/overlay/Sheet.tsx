'use client'

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../Words.tsx'

interface Props {
  title: string
  onClose: () => void
  /** Beside the screen; else in its middle. */
  wide?: boolean
  children: ReactNode
}

/** Something that is done apart from the screen it was opened from; there from when it is rendered. */
export const Sheet = ({ title, onClose, wide = false, children }: Props) => {
  const t = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    if (opened && !opened.open) opened.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onClose={onClose}
      className={wide ? 'sheet' : 'w-full max-w-text border border-line bg-paper'}
    >
      <div className="px-4 pt-3 pb-8 md:px-8">
        <div className="flex items-center justify-between">
          <h2 className="min-w-0 font-serif text-xl font-bold break-words">{title}</h2>
          <button
            type="button"
            aria-label={t('desk.toast.close')}
            className="flex h-11 w-11 flex-none items-center justify-center"
            onClick={() => dialog.current?.close()}
          >
            <X aria-hidden="true" className="h-5 w-5" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
