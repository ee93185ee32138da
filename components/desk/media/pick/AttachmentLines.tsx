'use client'

import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { LIMITS } from '#lib/media/schema.ts'
import { useWords } from '../../Words.tsx'

export interface Attachment {
  sha256: string
  name: string
}

interface Props {
  value: Attachment[]
  onChange: (value: Attachment[]) => void
}

/** Attachments as lines that can be renamed, taken away, and put into another order by buttons or by dragging. */
export const AttachmentLines = ({ value, onChange }: Props) => {
  const t = useWords()
  const [dragged, setDragged] = useState<number>()
  const [over, setOver] = useState<number>()
  const [told, tell] = useState('')
  const move = (from: number, to: number) => {
    const next = value.toSpliced(from, 1)
    const [file] = value.slice(from, from + 1)
    if (!file || to < 0 || to >= value.length) return
    onChange(next.toSpliced(to, 0, file))
    tell(t('desk.media.attachments.moved', { name: file.name, position: to + 1, total: value.length }))
  }
  const end = () => {
    setDragged(undefined)
    setOver(undefined)
  }
  return (
    <>
      <ol>
        {value.map((file, number) => (
          <li
            key={file.sha256}
            className={`media-attachment ${over === number && dragged !== number ? 'is-over' : ''}`}
            onDragOver={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              setOver(number)
            }}
            onDrop={(event) => {
              if (dragged === undefined) return
              event.preventDefault()
              move(dragged, number)
              end()
            }}
          >
            {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons beside it do the same */}
            <span
              className="media-handle"
              draggable
              title={t('desk.media.attachments.drag')}
              onDragStart={(event) => {
                // Firefox drags nothing that carries no data.
                event.dataTransfer.setData('text/plain', file.name)
                event.dataTransfer.effectAllowed = 'move'
                setDragged(number)
              }}
              onDragEnd={end}
            >
              <GripVertical aria-hidden="true" className="h-4 w-4" />
            </span>
            <input
              className="media-attachment-name"
              aria-label={t('desk.media.attachments.name', { number: number + 1 })}
              value={file.name}
              required
              maxLength={LIMITS.name}
              onChange={({ target }) => onChange(value.with(number, { ...file, name: target.value }))}
            />
            <Move
              label={t('desk.media.attachments.up', { name: file.name })}
              disabled={number === 0}
              onClick={() => move(number, number - 1)}
            >
              <ArrowUp aria-hidden="true" className="h-4 w-4" />
            </Move>
            <Move
              label={t('desk.media.attachments.down', { name: file.name })}
              disabled={number === value.length - 1}
              onClick={() => move(number, number + 1)}
            >
              <ArrowDown aria-hidden="true" className="h-4 w-4" />
            </Move>
            <Move
              label={t('desk.media.attachments.remove', { name: file.name })}
              onClick={() => onChange(value.toSpliced(number, 1))}
            >
              <X aria-hidden="true" className="h-4 w-4" />
            </Move>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className="media-unseen">
        {told}
      </p>
    </>
  )
}

const Move = ({
  label,
  disabled = false,
  onClick,
  children,
}: {
  label: string
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    aria-disabled={disabled}
    className="media-move"
    onClick={() => {
      // A button that goes dead under the focus would take it away.
      if (!disabled) onClick()
    }}
  >
    {children}
  </button>
)
