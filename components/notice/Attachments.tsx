import { fileKind, fileSize } from '#lib/core/fileSize.ts'
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
                {fileKind(file.name)} {fileSize(file.bytes)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
