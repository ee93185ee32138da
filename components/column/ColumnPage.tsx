import { PrintFooter } from '#components/notice/PrintFooter.tsx'
import type { Crumb } from '#components/site/Breadcrumb.tsx'
import { Page } from '#components/site/Page.tsx'
import type { ColumnNode } from '#lib/columns/dto.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Chrome } from '#lib/public/dto.ts'
import { ColumnAside } from './ColumnAside.tsx'

/** A column's heading, what stands beside its list, and the list. */
export const ColumnPage = ({
  chrome,
  path,
  crumbs,
  title,
  note,
  address,
  url,
  t,
  children,
}: {
  chrome: Chrome
  /** The columns from the top of the tree to this one. */
  path: ColumnNode[]
  crumbs: Crumb[]
  title: string
  /** A line under the title, such as how many notices there are. */
  note?: string
  /** The page's own address, without host. */
  address: string
  /** The same in full, for who prints it. */
  url: string
  t: Translate
  children: React.ReactNode
}) => {
  const column = path.at(-1)
  return (
    <Page
      chrome={chrome}
      t={t}
      path={path}
      crumbs={crumbs}
      address={address}
      {...(column && { view: `column/${column.id}` as const })}
    >
      <header className="py-6 lg:py-8">
        <h1 className="font-serif text-2xl leading-tight font-bold text-brand lg:text-3xl">{title}</h1>
        {note && <p className="mt-2 text-sm text-soft">{note}</p>}
      </header>
      <div className="in-columns lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-10">
        {column && (
          <ColumnAside
            column={column}
            parent={path.at(-2)}
            hasMails={chrome.hasMails}
            lang={chrome.lang}
            t={t}
          />
        )}
        <div>
          {children}
          <PrintFooter url={url} t={t} />
        </div>
      </div>
    </Page>
  )
}
