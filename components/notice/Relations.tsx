import { LOCALES, type Translate } from '#lib/i18n/translator.ts'
import type { NoticeLink, Relations as RelationsDto } from '#lib/public/dto.ts'

/** What a notice takes the place of, what has taken its own, and the same in the other language. */
export const Relations = ({ relations, t }: { relations: RelationsDto; t: Translate }) => {
  const { replaces, replacedBy, translation } = relations
  const lines = [
    { label: t('notice.replacedBy'), links: replacedBy, isWarning: true },
    { label: t('notice.replaces'), links: replaces, isWarning: false },
    { label: t('notice.translation'), links: translation ? [translation] : [], isWarning: false },
  ].filter(({ links }) => links.length > 0)
  if (lines.length === 0) return null
  return (
    <dl className="mb-6 text-sm">
      {lines.map(({ label, links, isWarning }) => (
        <div
          key={label}
          className={`mb-2 border-l-4 bg-wash px-4 py-2 ${isWarning ? 'border-seal' : 'border-line'}`}
        >
          <dt className="text-faint">{label}</dt>
          {links.map((link) => (
            <Named key={link.href} link={link} />
          ))}
        </div>
      ))}
    </dl>
  )
}

const Named = ({ link: { title, href, lang } }: { link: NoticeLink }) => (
  <dd>
    <a
      href={href}
      lang={LOCALES[lang]}
      hrefLang={LOCALES[lang]}
      className="block py-1 text-brand underline underline-offset-4"
    >
      {title}
    </a>
  </dd>
)
