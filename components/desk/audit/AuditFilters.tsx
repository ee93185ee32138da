'use client'

import { Button } from '../Button.tsx'
import { SelectField, TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'
import { wordsOf } from './eventWords.ts'
import { FILTERS, type Filter } from './filters.ts'
import { knownActions } from './knownActions.ts'

interface Props {
  filter: Filter
  people: { id: number; name: string }[]
  change: (filter: Filter) => void
}

/** What the trail is looked through for. */
export const AuditFilters = ({ filter, people, change }: Props) => {
  const t = useWords()
  return (
    <form
      key={JSON.stringify(filter)}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        change(Object.fromEntries(FILTERS.map((name) => [name, String(form.get(name) ?? '').trim()])))
      }}
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))] gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          label={t('desk.audit.actor')}
          hint={t('desk.audit.actorHint')}
          name="actor"
          list="people"
          defaultValue={filter.actor}
        />
        <datalist id="people">
          {people.map(({ id, name }) => (
            <option key={id} value={`#${id}`}>
              {name}
            </option>
          ))}
        </datalist>
        <SelectField label={t('desk.audit.action')} name="action" defaultValue={filter.action}>
          <option value="">{t('desk.audit.anyAction')}</option>
          {knownActions(t).map(({ subject, actions }) => (
            <optgroup key={subject} label={t(`desk.audit.subjects.${subject as 'notice'}`)}>
              <option value={`${subject}.`}>
                {t('desk.audit.allOf', { subject: t(`desk.audit.subjects.${subject as 'notice'}`) })}
              </option>
              {actions.map((action) => (
                <option key={action} value={action}>
                  {wordsOf(action, t)}
                </option>
              ))}
            </optgroup>
          ))}
        </SelectField>
        <TextField
          label={t('desk.audit.notice')}
          name="notice"
          inputMode="numeric"
          pattern="[1-9][0-9]*"
          defaultValue={filter.notice}
        />
        <TextField
          label={t('desk.audit.address')}
          name="address"
          autoCapitalize="none"
          defaultValue={filter.address}
        />
        <TextField
          label={t('desk.audit.from')}
          name="from"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          defaultValue={filter.from}
        />
        <TextField
          label={t('desk.audit.to')}
          name="to"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          defaultValue={filter.to}
        />
      </div>
      <Button type="submit" look="primary" className="mt-4 mr-3">
        {t('desk.notices.search')}
      </Button>
      {Object.values(filter).some((value) => value) && (
        <Button
          className="mt-4"
          onClick={() => change(Object.fromEntries(FILTERS.map((name) => [name, ''])))}
        >
          {t('desk.listing.clear')}
        </Button>
      )}
    </form>
  )
}
