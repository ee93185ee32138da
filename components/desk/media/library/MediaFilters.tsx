'use client'

import { Search } from 'lucide-react'
import { useTypedSearch } from '../../useTypedSearch.ts'
import { useWords } from '../../Words.tsx'
import type { Filter } from './mediaAddress.ts'

const KINDS = [undefined, 'image', 'document'] as const

interface Props {
  filter: Filter
  onChange: (filter: Filter) => void
  /** Where only one kind is of use. */
  kind?: 'image' | 'document' | undefined
}

/** What to look for in the library: part of a name, a kind, one's own, what nothing uses. */
export const MediaFilters = ({ filter, onChange, kind: only }: Props) => {
  const t = useWords()
  const toggle = (part: 'mine' | 'unused') => onChange({ ...filter, [part]: filter[part] ? undefined : '1' })
  return (
    <search className="mt-4 flex flex-wrap items-center gap-2">
      <NameField
        value={filter.name ?? ''}
        onChange={(name) => onChange({ ...filter, name: name || undefined })}
      />
      {!only && (
        <fieldset className="flex flex-wrap" aria-label={t('desk.media.kind')}>
          {KINDS.map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              aria-pressed={filter.kind === kind}
              className="media-switch"
              onClick={() => onChange({ ...filter, kind })}
            >
              {t(`desk.media.kinds.${kind ?? 'all'}`)}
            </button>
          ))}
        </fieldset>
      )}
      {(['mine', 'unused'] as const).map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={filter[part] === '1'}
          className="media-switch"
          onClick={() => toggle(part)}
        >
          {t(`desk.media.only.${part}`)}
        </button>
      ))}
    </search>
  )
}

const NameField = ({ value, onChange }: { value: string; onChange: (value: string) => void }) => {
  const t = useWords()
  const { typed, type } = useTypedSearch(value, onChange)
  return (
    <div className="media-search">
      <Search aria-hidden="true" className="media-search-sign h-4 w-4 text-faint" />
      <input
        type="search"
        aria-label={t('desk.media.nameHas')}
        placeholder={t('desk.media.nameHas')}
        maxLength={200}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  )
}
