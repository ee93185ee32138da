import type { Metadata } from 'next'
import { Button, buttonClass } from '#components/desk/Button.tsx'
import { SelectField, TextField } from '#components/desk/Field.tsx'
import { ItemList } from '#components/desk/ItemList.tsx'
import { columnsFor } from '#lib/columns/deskColumns.ts'
import { idIn, textIn } from '#lib/core/addressParams.ts'
import { deskPage } from '#lib/next/deskPage.ts'
import { canSomewhere } from '#lib/policy/can.ts'
import { listDeskNotices } from '#lib/review/deskItems.ts'

const STATES = ['draft', 'in_review', 'returned', 'approved', 'scheduled'] as const
const SHOWN = ['published', 'expired', 'withdrawn', 'quarantined'] as const

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/notices')
  return { title: t('desk.notices.title') }
}

/** The notices that whoever looks may read. */
export default async function NoticesPage({ searchParams }: PageProps<'/desk/notices'>) {
  const given = await searchParams
  const { ctx, t } = await deskPage('/desk/notices')
  const filter = {
    state: [...STATES, ...SHOWN].find((state) => state === given.state),
    columnId: idIn(given.column),
    title: textIn(given.title),
  }
  const columns = await columnsFor(ctx, 'notice.read')
  const { items, next } = await listDeskNotices(ctx, { ...filter, before: idIn(given.before) })
  const mayWrite = canSomewhere(ctx.actor, 'notice.create')
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.notices.title')}</h1>
        {mayWrite && (
          <a href="/desk/notices/new" className={buttonClass('primary')}>
            {t('desk.notices.new')}
          </a>
        )}
      </div>
      <form className="grid gap-x-4 lg:grid-cols-4 lg:items-end">
        <TextField label={t('desk.notices.titleHas')} name="title" defaultValue={filter.title} />
        <SelectField label={t('desk.notices.state')} name="state" defaultValue={filter.state ?? ''}>
          <option value="">{t('desk.notices.anyState')}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`desk.working.${state}`)}
            </option>
          ))}
          {SHOWN.map((state) => (
            <option key={state} value={state}>
              {t(`desk.notice.${state}`)}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('desk.notices.column')} name="column" defaultValue={filter.columnId ?? ''}>
          <option value="">{t('desk.notices.anyColumn')}</option>
          {columns.map(({ id, path }) => (
            <option key={id} value={id}>
              {path}
            </option>
          ))}
        </SelectField>
        <Button type="submit" className="mt-4">
          {t('desk.notices.search')}
        </Button>
      </form>
      {items.length === 0 ? (
        <p className="mt-6 text-soft">{t('desk.notices.none')}</p>
      ) : (
        <ItemList items={items} t={t} />
      )}
      {next !== undefined && (
        <p className="mt-6">
          <a
            href={`?${new URLSearchParams(compact({ ...filter, column: filter.columnId, before: next }))}`}
            className={buttonClass()}
          >
            {t('desk.older')}
          </a>
        </p>
      )}
    </>
  )
}

const compact = ({ state, title, column, before }: Record<string, string | number | undefined>) =>
  Object.entries({ state, title, column, before }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
