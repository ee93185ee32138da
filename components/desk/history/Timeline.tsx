'use client'

import type { Version } from '#lib/review/dto.ts'
import { useClock } from '../frame/Clock.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  versions: Version[]
  chosen: string
  choose: (key: string) => void
}

/** All that was kept of a notice, the newest first, to choose from. */
export const Timeline = ({ versions, chosen, choose }: Props) => {
  const t = useWords()
  const { minuteOf } = useClock()
  return (
    <ol
      aria-label={t('desk.history.versions')}
      className="max-h-[70vh] self-start overflow-y-auto border border-line"
    >
      {versions.map(({ key, kind, number, state, name, at }) => (
        <li key={key} className="border-b border-line last:border-b-0">
          <button
            type="button"
            aria-pressed={key === chosen}
            onClick={() => choose(key)}
            className={`block w-full border-l-4 border-transparent px-3 py-2 text-left text-sm hover:bg-wash aria-pressed:border-brand aria-pressed:bg-wash ${kind === 'revision' ? '' : 'pl-7'}`}
          >
            <span className="block font-medium">
              {kind === 'revision'
                ? `${t('desk.history.revision', { number })} · ${state && t(`desk.working.${state}`)}`
                : t(`desk.history.${kind}`)}
            </span>
            <span className="block text-xs text-faint">{`${minuteOf(at)} · ${name}`}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}
