'use client'

import { Eye } from 'lucide-react'
import { buttonClass } from '../Button.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { useWords } from '../Words.tsx'

/** Leads to the preview, with what is on the screen. */
export const PreviewButton = ({ id, flush }: { id: number; flush?: () => Promise<boolean> }) => {
  const t = useWords()
  const say = useToast()
  const href = `/desk/notices/${id}/preview`
  return (
    <a
      href={href}
      className={buttonClass()}
      onClick={(event) => {
        if (!flush || event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        // An older text would be shown without a word of it.
        void flush().then((isSaved) =>
          isSaved ? window.location.assign(href) : say({ text: t('desk.save.first'), tone: 'wrong' }),
        )
      }}
    >
      <Eye aria-hidden="true" className="mr-2 h-4 w-4" />
      {t('desk.preview.open')}
    </a>
  )
}
