'use client'

import { Keyboard } from 'lucide-react'
import { useId } from 'react'
import { useWords } from '../Words.tsx'

const KEYS = {
  search: ['/'],
  move: ['↓', '↑'],
  select: ['Space'],
  range: ['Shift + ↓', 'Shift + ↑'],
  all: ['Ctrl + A'],
  open: ['Enter'],
  none: ['Esc'],
} as const

/** What the keyboard does in the list. */
export const Keys = () => {
  const t = useWords()
  const id = useId()
  return (
    <>
      <button type="button" popoverTarget={id} className="list-keys-button">
        <Keyboard aria-hidden="true" className="mr-2 h-4 w-4" />
        {t('desk.list.keys')}
      </button>
      <div id={id} popover="auto" className="list-keys">
        <dl>
          {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((what) => (
            <div key={what}>
              <dt>{t(`desk.list.keysTable.${what}`)}</dt>
              <dd>
                {KEYS[what].map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  )
}
