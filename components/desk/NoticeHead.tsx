import { noticePath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { DeskNotice } from '#lib/review/dto.ts'
import { DeskStanding } from './list/Standing.tsx'

const LINK = 'py-1 text-brand underline underline-offset-4'

/** Where a notice stands, what it is called, and what readers see of it at this moment. */
export const NoticeHead = ({ notice, t }: { notice: DeskNotice; t: Translate }) => {
  const { id, lang, revision, published, content, ownerName, withdrawalReason } = notice
  const isWritten = notice.moves.includes('save')
  const isShown = published && (notice.notice === 'published' || notice.notice === 'expired')
  return (
    <header>
      <p className="text-sm text-faint">
        <DeskStanding {...notice} stage={revision?.stage} stages={revision?.stages} t={t} />
        {[t('desk.number', { id }), ownerName].filter(Boolean).join(' · ')}
      </p>
      {/* Where it is written, its title stands in the first field already. */}
      <h1 className={isWritten ? 'visually-hidden' : 'mt-2 font-serif text-2xl font-bold'}>
        {content.title}
      </h1>
      {revision?.scheduledFor && (
        <p className="mt-2">{t('desk.plannedFor', { time: formatMinute(revision.scheduledFor) })}</p>
      )}
      {withdrawalReason && <p className="mt-2">{t('desk.withdrawn', { reason: withdrawalReason })}</p>}
      <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
        {isShown && (
          <a href={noticePath(lang as Language, id)} className={LINK}>
            {t('desk.seeAsReader')}
          </a>
        )}
        <a href={`/desk/notices/${id}/history`} className={LINK}>
          {t('desk.history.compare')}
        </a>
        <a href={`/desk/notices/new?copy=${id}`} className={LINK}>
          {t('desk.notices.copy')}
        </a>
      </p>
      {isShown && revision && (
        <p className="mt-1 text-sm">
          {t('desk.readersSee', { number: published.number, title: published.title })}
        </p>
      )}
    </header>
  )
}
