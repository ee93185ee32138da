import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

/** A notice's title, and where and when it comes from. */
export const NoticeHeader = ({ notice, lang, t }: { notice: NoticePage; lang: Language; t: Translate }) => (
  <header className="mb-6 border-b border-line pb-4">
    <h1 className="font-serif text-2xl leading-tight font-bold text-ink lg:text-3xl">{notice.title}</h1>
    {notice.subtitle && <p className="mt-2 text-lg text-soft">{notice.subtitle}</p>}
    <dl className="mt-4 flex flex-wrap text-sm text-soft">
      <Fact name={t('notice.published')}>
        <Time at={notice.publishedAt} lang={lang} style="long" />
      </Fact>
      {notice.source && <Fact name={t('notice.source')}>{notice.source}</Fact>}
      {notice.author && <Fact name={t('notice.author')}>{notice.author}</Fact>}
    </dl>
  </header>
)

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div className="mr-6 flex">
    <dt className="flex-none text-faint">{name}&#8194;</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
)
