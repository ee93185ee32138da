'use client'

import type { ReactNode } from 'react'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  label: string
  /** What is being looked for. */
  value: string | undefined
  onSearch: (q: string) => void
  /** Other things to choose by. */
  children?: ReactNode
}

/** A text to look for in a list, with what else it is chosen by. */
export const SearchForm = ({ label, value, onSearch, children }: Props) => {
  const t = useWords()
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(String(new FormData(event.currentTarget).get('q') ?? '').trim())
        }}
      >
        <div className="flex flex-wrap items-end gap-x-3">
          <div className="min-w-0 flex-1 basis-48">
            <TextField
              key={value}
              label={label}
              name="q"
              type="search"
              maxLength={200}
              defaultValue={value}
            />
          </div>
          <Button type="submit">{t('desk.notices.search')}</Button>
        </div>
        {children}
      </form>
    </search>
  )
}
