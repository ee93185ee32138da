'use client'

import { Copy, ExternalLink, Trash2 } from 'lucide-react'
import { deskFilePath } from '#lib/core/addresses.ts'
import type { MediaLine } from '#lib/library/dto.ts'
import { Button, buttonClass } from '../../Button.tsx'
import { useToast } from '../../frame/Toasts.tsx'
import { useWords } from '../../Words.tsx'

interface Props {
  item: MediaLine
  onRemove: (item: MediaLine) => void
}

/** What can be done with a file beside naming it. */
export const ItemTools = ({ item, onRemove }: Props) => {
  const t = useWords()
  const say = useToast()
  const copy = () =>
    navigator.clipboard.writeText(item.name).then(
      () => say({ text: t('desk.media.copied') }),
      () => say({ text: t('desk.media.notCopied'), tone: 'wrong' }),
    )
  return (
    <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-4">
      <a href={deskFilePath(item.sha256)} target="_blank" rel="noreferrer" className={buttonClass()}>
        <ExternalLink aria-hidden="true" className="mr-2 h-4 w-4" />
        {t('desk.media.open')}
      </a>
      <Button onClick={copy}>
        <Copy aria-hidden="true" className="mr-2 h-4 w-4" />
        {t('desk.media.copyName')}
      </Button>
      {item.mayChange && !item.isUsed && (
        <Button look="danger" onClick={() => onRemove(item)}>
          <Trash2 aria-hidden="true" className="mr-2 h-4 w-4" />
          {t('desk.media.remove')}
        </Button>
      )}
    </div>
  )
}
