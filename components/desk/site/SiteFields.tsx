'use client'

import type { Problem } from '#lib/core/problem.ts'
import { ORGANISATIONS, type SiteSettings } from '#lib/site/schema.ts'
import { CheckField, SelectField, TextArea, TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'
import { LinkFields } from './LinkFields.tsx'
import { OPTIONAL } from './readSettings.ts'

const LONGEST: Partial<Record<(typeof OPTIONAL)[number], number>> = {
  postcode: 20,
  phone: 60,
  icpNumber: 60,
  policeNumber: 60,
}

const HINTED = ['tagline', 'siteIdCode'] as const

interface Props {
  settings: SiteSettings
  problem: Problem | undefined
  onChange: () => void
}

/** All that the site says of itself. */
export const SiteFields = ({ settings, problem, onChange }: Props) => {
  const t = useWords()
  return (
    <>
      <div className="grid gap-x-4 md:grid-cols-2">
        <TextField
          label={t('desk.site.fields.name')}
          name="name"
          path="settings.name"
          maxLength={60}
          required
          defaultValue={settings.name}
          problem={problem}
        />
        <SelectField
          label={t('desk.site.fields.organisation')}
          hint={t('desk.site.hints.organisation')}
          name="organisation"
          path="settings.organisation"
          defaultValue={settings.organisation}
          problem={problem}
        >
          {ORGANISATIONS.map((each) => (
            <option key={each} value={each}>
              {t(`desk.site.organisations.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextArea
        label={t('desk.site.fields.description')}
        hint={t('desk.site.hints.description')}
        name="description"
        path="settings.description"
        rows={2}
        maxLength={300}
        defaultValue={settings.description}
        problem={problem}
      />
      <div className="grid gap-x-4 md:grid-cols-2">
        {OPTIONAL.map((field) => (
          <TextField
            key={field}
            label={t(`desk.site.fields.${field}`)}
            hint={isHinted(field) ? t(`desk.site.hints.${field}`) : undefined}
            name={field}
            path={`settings.${field}`}
            maxLength={LONGEST[field] ?? 200}
            defaultValue={settings[field] ?? ''}
            problem={problem}
          />
        ))}
      </div>
      <CheckField
        label={t('desk.site.fields.showViews')}
        name="showViews"
        defaultChecked={settings.showViews}
      />
      <LinkFields links={settings.friendlyLinks} problem={problem} onChange={onChange} />
    </>
  )
}

const isHinted = (field: string): field is (typeof HINTED)[number] =>
  (HINTED as readonly string[]).includes(field)
