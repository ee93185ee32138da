'use client'

import { useState } from 'react'
import type { PreviewLine } from '#lib/review/dto.ts'
import { PREVIEW_HOURS } from '#lib/review/schema.ts'
import { ActionForm, textOf } from '../ActionForm.tsx'
import { SelectField } from '../Field.tsx'
import { useClock } from '../frame/Clock.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { Panel } from '../Panel.tsx'
import { ShownOnce } from '../ShownOnce.tsx'
import { useWords } from '../Words.tsx'

interface Props {
  id: number
  actions: Pick<NoticeActions, 'preview' | 'stopPreview'>
  links: PreviewLine[]
  origin: string | undefined
}

type Hours = (typeof PREVIEW_HOURS)[number]

/** Private links by which others read a notice before it is published, whether they have an account or not. */
export const PreviewLinks = ({ id, actions, links, origin }: Props) => {
  const t = useWords()
  const { minuteOf } = useClock()
  const [made, setMade] = useState<string>()
  return (
    <Panel title={t('desk.preview.links')}>
      <p className="mt-2 text-sm text-soft">{t('desk.preview.linksHint')}</p>
      <div className="max-w-80">
        <ActionForm
          action={actions.preview}
          read={(form) => ({ id, hours: Number(textOf(form, 'hours')) as Hours })}
          submit={t('desk.preview.make')}
          look="plain"
          onDone={({ path }) => setMade(`${origin ?? window.location.origin}${path}`)}
        >
          <SelectField label={t('desk.preview.hours')} name="hours" defaultValue={24}>
            {PREVIEW_HOURS.map((hours) => (
              <option key={hours} value={hours}>
                {t(`desk.preview.hours${hours}`)}
              </option>
            ))}
          </SelectField>
        </ActionForm>
      </div>
      {made && <ShownOnce>{made}</ShownOnce>}
      {links.length > 0 && (
        <ul className="mt-4 border-t border-line">
          {links.map((link) => (
            <li
              key={link.id}
              className="flex flex-wrap items-center justify-between border-b border-line py-1 text-sm"
            >
              {t('desk.preview.line', { name: link.name, until: minuteOf(link.expiresAt) })}
              <ActionForm
                action={actions.stopPreview}
                read={() => ({ id: link.id })}
                submit={t('desk.preview.end')}
                look="plain"
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
