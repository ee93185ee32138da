import type { ColumnNode } from '#lib/columns/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import { FREQUENCIES } from '#lib/subscriptions/schema.ts'

interface Props {
  columns: ColumnNode[]
  chosen: { columns: number[]; frequency: string }
  t: Translate
}

/** Which columns mails are about, and how soon they come. */
export const ColumnChoice = ({ columns, chosen, t }: Props) => (
  <>
    <fieldset className="mt-6">
      <legend className="font-bold">{t('subscribe.columns')}</legend>
      <p className="mt-1 text-sm text-faint">{t('subscribe.below')}</p>
      <ul className="mt-2">
        {listed(columns).map(({ column, depth }) => (
          <li key={column.id} className={depth > 0 ? 'pl-8' : undefined}>
            <label className="flex items-center py-2">
              <input
                type="checkbox"
                name="columns"
                value={column.id}
                defaultChecked={chosen.columns.includes(column.id)}
                className="form-tick mr-3 flex-none"
              />
              {column.name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
    <fieldset className="mt-6">
      <legend className="font-bold">{t('subscribe.frequency')}</legend>
      {FREQUENCIES.map((each) => (
        <label key={each} className="flex items-center py-2">
          <input
            type="radio"
            name="frequency"
            value={each}
            defaultChecked={each === chosen.frequency}
            className="form-tick mr-3 flex-none"
          />
          {t(`subscribe.frequencies.${each}`)}
        </label>
      ))}
    </fieldset>
  </>
)

const listed = (columns: ColumnNode[], depth = 0): { column: ColumnNode; depth: number }[] =>
  columns.flatMap((column) => [
    ...(column.kind === 'list' ? [{ column, depth }] : []),
    ...listed(column.children, depth + 1),
  ])
