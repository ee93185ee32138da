import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { FoundNotice } from '#lib/search/dto.ts'
import { Highlighted } from './Highlighted.tsx'

/** What was found, each with the passage where the words stand. */
export const Results = ({ items, lang, t }: { items: FoundNotice[]; lang: Language; t: Translate }) => (
  <ol>
    {items.map((item) => (
      <li key={item.id} className="border-b border-line py-5">
        <h2>
          <a
            href={item.href}
            className="block text-lg leading-normal text-brand underline-offset-4 hover:underline"
          >
            <Highlighted parts={item.title} />
          </a>
        </h2>
        <p className="mt-1 text-soft">
          <Highlighted parts={item.passage} />
        </p>
        {item.attachments.length > 0 && (
          <ul className="mt-1 text-sm">
            {item.attachments.map(({ name, href }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1 text-soft underline underline-offset-4">
                  <span className="visually-hidden">{t('search.attachment')}</span>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-1 flex flex-wrap text-sm text-faint">
          <Time at={item.publishedAt} lang={lang} style="short" className="mr-4" />
          <span className="mr-4">{item.column.name}</span>
          {item.documentNumber && <span className="mr-4">{item.documentNumber}</span>}
          {item.isExpired && <span className="text-seal">{t('search.expired')}</span>}
        </p>
      </li>
    ))}
  </ol>
)
