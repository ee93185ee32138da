import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticePage } from '#lib/public/dto.ts'

/** 附件: each with its kind and size, so that a reader on a phone knows what a touch will fetch. */
export const Attachments = ({ attachments, t }: { attachments: NoticePage['attachments']; t: Translate }) =>
  attachments.length === 0 ? null : (
    <section aria-labelledby="attachments" className="mt-8 border-t border-line pt-4">
      <h2 id="attachments" className="text-base font-bold">
        {t('notice.attachments')}
      </h2>
      <ul>
        {attachments.map((file) => (
          <li key={file.href}>
            <a
              href={file.href}
              className="block py-2 text-brand underline underline-offset-4 hover:text-seal"
            >
              {file.name}
              <span className="ml-2 text-sm whitespace-nowrap text-faint">
                {kindOf(file.name)} {sizeOf(file.bytes)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

const kindOf = (name: string) => (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '').slice(1).toUpperCase()

const UNITS = ['B', 'KB', 'MB', 'GB']

const sizeOf = (bytes: number) => {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1)
  const size = bytes / 1024 ** power
  return `${size.toFixed(power > 1 && size < 10 ? 1 : 0)} ${UNITS[power]}`
}
