'use client'

import { Search } from 'lucide-react'
import { type Ref, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../Words.tsx'
import type { ListAddress } from './useListAddress.ts'

const PAUSE_MS = 250

/** Searches while one types, once there is a pause; the first letter makes a step in the browser's history. */
export const SearchField = ({ address, field }: { address: ListAddress; field: Ref<HTMLInputElement> }) => {
  const t = useWords()
  const id = useId()
  const { params, go } = address
  const given = params.title ?? ''
  const latest = useRef(go)
  latest.current = go
  const [typed, setTyped] = useState(given)
  const asked = useRef(given)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // What was typed here comes back a moment later; what comes from elsewhere is shown.
    if (given === asked.current || timer.current !== undefined) return
    asked.current = given
    setTyped(given)
  }, [given])
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      timer.current = undefined
      const words = text.trim()
      if (words === asked.current) return
      const how = asked.current === '' || words === '' ? 'push' : 'replace'
      asked.current = words
      latest.current({ title: words }, how)
    }, PAUSE_MS)
  }
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className="visually-hidden">
        {t('desk.list.search')}
      </label>
      <Search aria-hidden="true" className="list-search-icon h-4 w-4 text-faint" />
      <input
        ref={field}
        id={id}
        type="search"
        name="title"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        className="list-search"
        placeholder={t('desk.list.search')}
        title={t('desk.list.searchHint')}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </div>
  )
}
