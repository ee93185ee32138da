'use client'

import { Search } from 'lucide-react'
import { Switch } from '../../listing/Switch.tsx'
import { useTypedSearch } from '../../useTypedSearch.ts'
import { useWords } from '../../Words.tsx'
import type { Filter } from './mediaAddress.ts'

const KINDS = ['all', 'image', 'document'] as const

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
        <Switch
          label={t('desk.media.kind')}
          value={filter.kind ?? 'all'}
          options={KINDS.map((kind) => [kind, t(`desk.media.kinds.${kind}`)] as const)}
          onChange={(kind) => onChange({ ...filter, kind: kind === 'all' ? undefined : kind })}
        />
      )}
      {(['mine', 'unused'] as const).map((part) => (
        <button
          key={part}
          type="button"
          aria-pressed={filter[part] === '1'}
          className="switch"
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
