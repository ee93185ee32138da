'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { ROLES } from '#lib/policy/roles.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../Field.tsx'
import { ChoiceField } from '../listing/ChoiceField.tsx'
import { useWords } from '../Words.tsx'
import { FILTERS, type Filter } from './filters.ts'

interface Props {
  filter: Filter
  columns: DeskColumn[]
  change: (filter: Filter) => void
}

const SEEN = ['day', 'week', 'month', 'long-ago', 'never'] as const

/** What people are looked for by; each choice counts at once. */
export const PeopleFilters = ({ filter, columns, change }: Props) => {
  const t = useWords()
  const choice = (name: keyof Filter, label: string, options: [value: string, text: string][]) => (
    <ChoiceField
      {...{ label, name, options }}
      value={filter[name]}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        change({ q: String(new FormData(event.currentTarget).get('q') ?? '').trim() })
      }}
    >
      <div className="flex items-end">
        <div className="min-w-0 flex-1">
          <TextField
            key={filter.q}
            label={t('desk.people.q')}
            name="q"
            type="search"
            maxLength={200}
            defaultValue={filter.q}
          />
        </div>
        <Button type="submit" className="ml-3 flex-none">
          {t('desk.notices.search')}
        </Button>
      </div>
      <div className="grid grid-cols-2 gap-x-4 md:grid-cols-3 xl:grid-cols-5">
        {choice(
          'role',
          t('desk.people.role'),
          ROLES.map((role) => [role, t(`desk.role.${role}`)]),
        )}
        {choice(
          'columnId',
          t('desk.form.column'),
          columns.map(({ id, path }) => [String(id), path]),
        )}
        {choice('state', t('desk.people.state'), [
          ['active', t('desk.people.active')],
          ['disabled', t('desk.people.isDisabled')],
        ])}
        {choice('factor', t('desk.factor.title'), [
          ['yes', t('desk.people.withFactor')],
          ['no', t('desk.people.withoutFactor')],
        ])}
        {choice(
          'seen',
          t('desk.people.seen'),
          SEEN.map((each) => [each, t(`desk.people.seenSince.${each}`)]),
        )}
      </div>
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
