'use client'

import type { DeskColumn } from '#lib/columns/dto.ts'
import { PAGE_SIZES, SORTS } from '#lib/review/schema.ts'
import { CheckField, SelectField, TextField } from '../Field.tsx'
import { useWords } from '../Words.tsx'
import type { ListParams } from './address.ts'
import type { ListAddress } from './useListAddress.ts'

export interface Choices {
  columns: DeskColumn[]
  people: { id: number; name: string }[]
}

interface Props extends Choices {
  address: ListAddress
}

/** Every filter of the list that is not a click away; what is chosen holds at once. */
export const Filters = ({ address, columns, people }: Props) => {
  const t = useWords()
  const { params, filter, go } = address
  const set = (name: keyof ListParams) => (event: { target: { value: string } }) =>
    go({ [name]: event.target.value })
  return (
    <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-4">
      <div>
        <SelectField label={t('desk.list.column')} value={params.column ?? ''} onChange={set('column')}>
          <option value="">{t('desk.list.anyColumn')}</option>
          {columns.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </SelectField>
        {filter.column !== undefined && (
          <CheckField
            label={t('desk.list.alone')}
            checked={filter.below === 'no'}
            onChange={(event) => go({ below: event.target.checked ? 'no' : undefined })}
          />
        )}
      </div>
      <SelectField label={t('desk.list.owner')} value={params.owner ?? ''} onChange={set('owner')}>
        <option value="">{t('desk.list.anyOwner')}</option>
        <option value="me">{t('desk.list.mine')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('desk.list.lang')} value={params.lang ?? ''} onChange={set('lang')}>
        <option value="">{t('desk.list.anyLang')}</option>
        <option value="zh">{t('desk.list.zh')}</option>
        <option value="en">{t('desk.list.en')}</option>
      </SelectField>
      <SelectField
        label={t('desk.list.sort')}
        value={`${filter.sort}-${filter.order}`}
        onChange={({ target }) => {
          const [sort, order] = target.value.split('-')
          go({ sort, order })
        }}
      >
        {SORTS.flatMap((sort) =>
          (sort === 'title' ? (['asc', 'desc'] as const) : (['desc', 'asc'] as const)).map((order) => (
            <option key={`${sort}-${order}`} value={`${sort}-${order}`}>
              {t(`desk.list.sorted.${sort}-${order}`)}
            </option>
          )),
        )}
      </SelectField>
      <SelectField label={t('desk.list.by')} value={params.by ?? ''} onChange={set('by')}>
        <option value="">{t('desk.list.byChanged')}</option>
        <option value="published">{t('desk.list.byPublished')}</option>
      </SelectField>
      <TextField
        label={t('desk.list.from')}
        type="date"
        value={params.from ?? ''}
        max={params.to}
        onChange={set('from')}
      />
      <TextField
        label={t('desk.list.to')}
        type="date"
        value={params.to ?? ''}
        min={params.from}
        onChange={set('to')}
      />
      <SelectField label={t('desk.list.size')} value={filter.size} onChange={set('size')}>
        {PAGE_SIZES.map((size) => (
          <option key={size} value={size}>
            {t('desk.list.sizeOf', { count: size })}
          </option>
        ))}
      </SelectField>
    </div>
  )
}

/** How many filters are set that are not seen while these are folded away. */
export const foldedCount = ({ column, owner, lang, from, to, size }: ListParams): number =>
  [column, owner === 'me' ? undefined : owner, lang, from, to, size].filter(Boolean).length
