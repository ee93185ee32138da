'use client'

import type { SiteSettings } from '#lib/site/schema.ts'
import { changesOf } from '../audit/eventWords.ts'
import { Button } from '../Button.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  theirs: SiteSettings
  own: SiteSettings
  takeTheirs: () => void
  saveOwn: () => void
}

/** What somebody else saved meanwhile beside what one has typed: neither is lost. */
export const Conflict = ({ theirs, own, takeTheirs, saveOwn }: Props) => {
  const t = useWords()
  const changes = changesOf({ before: { ...theirs }, after: { ...own } }, t)
  return (
    <div role="alert" className="mt-4 border-l-4 border-seal bg-wash px-4 py-3 text-sm">
      <p className="font-bold">{t('desk.site.conflict')}</p>
      <dl>
        {changes.map(({ field, before, after }) => (
          <div key={field} className="mt-3">
            <dt className="font-medium">{field}</dt>
            <dd className="break-words">{t('desk.site.theirs', { value: before })}</dd>
            <dd className="break-words">{t('desk.site.own', { value: after })}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap">
        <Button className="mr-3 mb-2" onClick={takeTheirs}>
          {t('desk.site.takeTheirs')}
        </Button>
        <Button className="mb-2" onClick={saveOwn}>
          {t('desk.site.saveOwn')}
        </Button>
      </div>
    </div>
  )
}
