'use client'

import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { DeskPage, NamedNotice } from '#lib/review/dto.ts'
import { useDeskQuery } from '../frame/DeskData.tsx'
import { useDebounced } from '../useDebounced.ts'
import { useWords } from '../Words.tsx'

interface Props {
  label: string
  hint: string
  value: NamedNotice[]
  onChange: (value: NamedNotice[]) => void
  most: number
  /** Only notices of this language, where it matters. */
  lang?: string | undefined
  /** The notice that they are chosen for, which cannot be one of them. */
  except: number
  problem: Problem | undefined
}

/** Chooses notices by a part of their title or by their number, like a line of addresses. */
export const NoticePicker = ({ label, hint, value, onChange, most, lang, except, problem }: Props) => {
  const t = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const found = useFound(text, lang).filter(
    (each) => each.id !== except && !value.some((own) => own.id === each.id),
  )
  const isOpen = text.trim() !== ''
  const choose = (notice: NamedNotice | undefined) => {
    if (!notice) return
    onChange([...value, notice].slice(-most))
    setText('')
    setActive(0)
  }
  const press = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isOpen) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) setActive((active + step + found.length) % Math.max(1, found.length))
    else if (event.key === 'Enter') choose(found[active])
    else if (event.key === 'Escape') setText('')
    else return
    event.preventDefault()
  }
  const optionId = (at: number) => `${id}-option-${at}`
  return (
    <div className="mt-4">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      {value.length > 0 && (
        <ul className="mb-2">
          {value.map((notice) => (
            <li key={notice.id} className="flex items-center border border-line bg-wash pl-3 text-sm">
              <span className="min-w-0 flex-1 py-1">
                {notice.title || t('desk.number', { id: notice.id })}
              </span>
              <button
                type="button"
                className="flex min-h-11 min-w-11 items-center justify-center"
                aria-label={t('desk.picker.remove', { title: notice.title })}
                onClick={() => onChange(value.filter((each) => each.id !== notice.id))}
              >
                <X aria-hidden="true" className="h-4 w-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="relative">
        <input
          id={id}
          role="combobox"
          autoComplete="off"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found.length > 0 ? optionId(active) : undefined}
          aria-describedby={problem ? `${id}-hint ${id}-wrong` : `${id}-hint`}
          aria-invalid={problem ? true : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
          onBlur={() => setText('')}
        />
        <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen} className="picker-list">
          {found.map((notice, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={notice.id}
              id={optionId(at)}
              role="option"
              aria-selected={at === active}
              className="picker-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(notice)}
            >
              {notice.title}
              <span className="block text-xs text-faint">{t('desk.number', { id: notice.id })}</span>
            </div>
          ))}
          {isOpen && found.length === 0 && (
            <p className="px-3 py-2 text-sm text-soft">{t('desk.picker.none')}</p>
          )}
        </div>
      </div>
      <p id={`${id}-hint`} className="mt-1 text-xs text-faint">
        {hint}
      </p>
      {problem && (
        <p id={`${id}-wrong`} className="mt-1 text-sm text-seal">
          {problem.message}
        </p>
      )}
    </div>
  )
}

const useFound = (text: string, lang: string | undefined): NamedNotice[] => {
  const asked = useDebounced(text.trim(), 200)
  const params = new URLSearchParams({ title: asked, ...(lang && { lang }) })
  const { data } = useDeskQuery<DeskPage>(`/api/desk/notices?${params}`, { enabled: asked !== '' })
  const number = /^[1-9]\d{0,14}$/.test(asked) ? [{ id: Number(asked), title: '' }] : []
  if (asked === '') return []
  return [...number, ...(data?.items ?? []).slice(0, 8).map(({ id, title }) => ({ id, title }))]
}
