'use client'

import type { MediaDetail } from '#lib/library/dto.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { DeskStanding } from '../../list/Standing.tsx'
import { useWords } from '../../Words.tsx'

/** The notices and templates that use a file, and whether readers see it there. */
export const MediaUses = ({ detail: { uses, templates, hiddenUses } }: { detail: MediaDetail }) => {
  const t = useWords()
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="font-bold">{t('desk.media.uses')}</h3>
      {uses.length + templates.length + hiddenUses === 0 && (
        <p className="mt-1 text-sm text-soft">{t('desk.media.noUses')}</p>
      )}
      <ul>
        {uses.map(({ id, title, columnName, notice, working, isShown }) => (
          <li key={id} className="border-b border-line py-2">
            <a
              href={`/desk/notices/${id}`}
              className="break-words text-brand underline-offset-4 hover:underline"
            >
              {title}
            </a>
            <p className="mt-1 text-xs text-faint">
              <DeskStanding
                notice={notice as NoticeState}
                working={working as WorkingState}
                stage={null}
                stages={null}
                t={t}
              />
              {[columnName, !isShown && t('desk.media.notShown')].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {templates.map((name) => (
        <p key={name} className="border-b border-line py-2 text-sm">
          {t('desk.media.inTemplate', { name })}
        </p>
      ))}
      {hiddenUses > 0 && (
        <p className="mt-2 text-sm text-soft">{t('desk.media.hiddenUses', { count: hiddenUses })}</p>
      )}
    </section>
  )
}
