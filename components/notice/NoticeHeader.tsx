import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

interface Props {
  notice: NoticePage
  lang: Language
  t: Translate
  countsViews: boolean
}

/** A notice's title, where and when it comes from, and a place for how often it was looked at. */
export const NoticeHeader = ({ notice, lang, t, countsViews }: Props) => (
  <header className="mb-6 border-b border-line pb-4">
    <h1 className="font-serif text-2xl leading-tight font-bold text-ink lg:text-3xl">{notice.title}</h1>
    {notice.subtitle && <p className="mt-2 text-lg text-soft">{notice.subtitle}</p>}
    <dl className="mt-4 flex flex-wrap text-sm text-soft">
      <Fact name={t('notice.published')}>
        <Time at={notice.publishedAt} lang={lang} style="long" />
      </Fact>
      {notice.source && <Fact name={t('notice.source')}>{notice.source}</Fact>}
      {notice.author && <Fact name={t('notice.author')}>{notice.author}</Fact>}
      {countsViews && <Views id={notice.id} t={t} />}
    </dl>
  </header>
)

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="mr-6 flex">
    <dt className="flex-none text-faint">{name}&#8194;</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
)

/** Empty and unseen until the script has asked: the page itself is kept, and would show what was true then. */
const Views = ({ id, t }: { id: number; t: Translate }) => (
  <div className="no-print invisible mr-6 flex" data-views-of={id}>
    <dt className="flex-none text-faint">{t('notice.views')}&#8194;</dt>
    <dd className="min-w-12" />
  </div>
)
