import type { TreeColumn } from '#lib/columns/dto.ts'
import type { ColumnChange, ColumnKind } from '#lib/columns/schema.ts'
import { optionalText, textOf } from '../ActionForm.tsx'
import { readKeywords } from './readKeywords.ts'

/** A column as a change that changes nothing: what it is put back by. */
export const changeOf = ({
  id,
  name,
  slug,
  kind,
  description,
  keywords,
  columnType,
  linkUrl,
  onHome,
  reviewStages,
}: TreeColumn): ColumnChange => ({
  ...{ id, name, slug, kind, description, keywords, onHome, reviewStages },
  ...(columnType !== null && { columnType }),
  ...(linkUrl !== null && { linkUrl }),
})

/** What the form does not ask of this kind of column stays. */
export const readChange = (form: FormData, column: TreeColumn): ColumnChange => {
  const isLink = column.kind === 'link'
  const columnType = isLink ? column.columnType : optionalText(form, 'columnType')
  return {
    id: column.id,
    name: textOf(form, 'name'),
    slug: textOf(form, 'slug'),
    kind: isLink ? 'link' : (textOf(form, 'kind') as ColumnKind),
    description: textOf(form, 'description'),
    keywords: readKeywords(textOf(form, 'keywords')),
    ...(columnType && { columnType }),
    ...(isLink && { linkUrl: textOf(form, 'linkUrl') }),
    onHome: column.kind === 'list' ? form.get('onHome') !== null : column.onHome,
    reviewStages: isLink ? column.reviewStages : Number(form.get('reviewStages')),
  }
}
