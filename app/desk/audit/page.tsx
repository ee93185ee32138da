import type { Metadata } from 'next'
import { Button, buttonClass } from '#components/desk/Button.tsx'
import { EventRow } from '#components/desk/EventRow.tsx'
import { TextField } from '#components/desk/Field.tsx'
import { listEvents } from '#lib/audit/listEvents.ts'
import { idIn, textIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'

export const generateMetadata = async (): Promise<Metadata> => {
  const { t } = await deskPage('/desk/audit')
  return { title: t('desk.audit.title') }
}

/** Who did what, when, from where. */
export default async function AuditPage({ searchParams }: PageProps<'/desk/audit'>) {
  const given = await searchParams
  const { ctx, t } = await deskPage('/desk/audit')
  const filter = { actor: textIn(given.actor), action: textIn(given.action), notice: textIn(given.notice) }
  const { events, next } = await orNotFound(
    listEvents(ctx, { ...filter, noticeId: idIn(given.notice), before: idIn(given.before) }),
  )
  const older = Object.entries({ ...filter, before: next }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return (
    <>
      <h1 className="font-serif text-2xl font-bold">{t('desk.audit.title')}</h1>
      <form className="grid gap-x-4 lg:grid-cols-4 lg:items-end">
        <TextField label={t('desk.audit.actor')} name="actor" defaultValue={filter.actor} />
        <TextField label={t('desk.audit.action')} name="action" defaultValue={filter.action} />
        <TextField
          label={t('desk.audit.notice')}
          name="notice"
          inputMode="numeric"
          defaultValue={filter.notice}
        />
        <Button type="submit" className="mt-4">
          {t('desk.notices.search')}
        </Button>
      </form>
      {events.length === 0 && <p className="mt-6 text-soft">{t('desk.audit.none')}</p>}
      <ol className="mt-4 border-t border-line">
        {events.map((event) => (
          <EventRow key={event.id} event={event} t={t} />
        ))}
      </ol>
      {next !== undefined && (
        <p className="mt-6">
          <a href={`?${new URLSearchParams(older)}`} className={buttonClass()}>
            {t('desk.older')}
          </a>
        </p>
      )}
    </>
  )
}
