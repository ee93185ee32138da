import { deskFilePath } from '#lib/core/addresses.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { NewNotice } from '#lib/notices/schema.ts'

interface Props {
  content: NewNotice['content']
  place: Omit<NewNotice, 'content'>
  /** Names of columns by number. */
  columnNames: Map<number, string>
  t: Translate
}

const TEXTS = [
  ...(['subtitle', 'summary', 'sourceName', 'author', 'indexNumber', 'issuingAuthority'] as const),
  ...(['documentNumber', 'issuedOn', 'topic'] as const),
]

/** All that a notice says beside its title and text: what is reviewed has to be seen. */
export const ContentFacts = ({ content, place, columnNames, t }: Props) => {
  const nameOf = (id: number) => columnNames.get(id) ?? t('desk.number', { id })
  const facts: [label: string, value: string | undefined][] = [
    [t('desk.form.column'), nameOf(place.columnId)],
    [t('desk.form.furtherColumns'), place.furtherColumnIds?.map(nameOf).join(t('desk.listSeparator'))],
    [t('desk.form.pinnedUntil'), place.pinnedUntil ? formatMinute(place.pinnedUntil) : undefined],
    [t('desk.form.expiresAt'), place.expiresAt ? formatMinute(place.expiresAt) : undefined],
    ...TEXTS.map((name): [string, string | undefined] => [t(`desk.form.${name}`), content[name]]),
    [t('desk.form.validity'), content.validity && t(`desk.validity.${content.validity}`)],
    [t('desk.form.keywords'), content.keywords?.join(t('desk.listSeparator'))],
    [t('desk.form.correctionNote'), content.correctionNote],
  ]
  const { leadImage, attachments = [] } = content
  return (
    <>
      <Facts facts={facts} />
      {attachments.length > 0 && (
        <ul aria-label={t('notice.attachments')} className="mt-3 text-sm">
          {attachments.map(({ sha256, name }) => (
            <li key={`${sha256}${name}`}>
              <a href={deskFilePath(sha256)} className="text-brand underline underline-offset-4">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {leadImage && (
        <figure className="mt-3 max-w-80 text-sm">
          <img src={deskFilePath(leadImage.sha256)} alt={leadImage.alt} />
          <figcaption className="text-faint">{t('desk.form.leadImage', { alt: leadImage.alt })}</figcaption>
        </figure>
      )}
    </>
  )
}

const Facts = ({ facts }: { facts: [label: string, value: string | undefined][] }) => (
  <dl className="mt-3 text-sm lg:grid lg:grid-cols-2 lg:gap-x-6">
    {facts
      .filter(([, value]) => value)
      .map(([label, value]) => (
        <div key={label} className="flex border-b border-line py-1">
          <dt className="w-32 flex-none pr-2 text-faint">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
  </dl>
)
