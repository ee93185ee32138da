import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ArrangePanel } from '#components/desk/ArrangePanel.tsx'
import { Comments } from '#components/desk/Comments.tsx'
import { ContentFacts } from '#components/desk/ContentFacts.tsx'
import { History } from '#components/desk/History.tsx'
import { DeskStanding } from '#components/desk/list/Standing.tsx'
import { NextSteps } from '#components/desk/NextSteps.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { ReviewText } from '#components/desk/ReviewText.tsx'
import { WritingPanel } from '#components/desk/WritingPanel.tsx'
import { Body } from '#components/notice/Body.tsx'
import { columnNames, columnsFor } from '#lib/columns/deskColumns.ts'
import { deskFilePath, noticePath } from '#lib/core/addresses.ts'
import { idIn } from '#lib/core/addressParams.ts'
import { blocksOfBody, imagesOfBody } from '#lib/core/html.ts'
import type { Language } from '#lib/core/text.ts'
import { env } from '#lib/env.ts'
import { formatMinute } from '#lib/i18n/dates.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { readPictures } from '#lib/public/pictures.ts'
import { readDeskNotice } from '#lib/review/deskNotice.ts'
import * as actions from './actions.ts'

const load = cache(async (segment: string) => {
  const id = idIn(segment)
  if (id === undefined) notFound()
  const page = await deskPage(`/desk/notices/${segment}`)
  return { ...page, notice: await orNotFound(readDeskNotice(page.ctx, id)) }
})

export const generateMetadata = async ({ params }: PageProps<'/desk/notices/[id]'>): Promise<Metadata> => {
  const { notice } = await load((await params).id)
  return { title: notice.content.title }
}

/** One notice: where it stands, what can be done with it, what it says. */
export default async function NoticePage({ params }: PageProps<'/desk/notices/[id]'>) {
  const { ctx, t, notice } = await load((await params).id)
  const { id, version, revision, published, content, place, moves, comments } = notice
  const timeZone = env().TIME_ZONE
  const mayWrite = moves.includes('save')
  const mayPlace = mayWrite && published === null
  const pictures = await readPictures(ctx.db, imagesOfBody(content.bodyHtml))
  const blocks = blocksOfBody(content.bodyHtml).map(({ html }, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its number
    <Body key={number} html={html} pictures={pictures} originalAt={deskFilePath} t={t} />
  ))
  return (
    <>
      <p className="text-sm text-faint">
        <DeskStanding {...notice} stage={revision?.stage} stages={revision?.stages} t={t} />
        {[t('desk.number', { id }), notice.ownerName].filter(Boolean).join(' · ')}
      </p>
      <h1 className="mt-2 font-serif text-2xl font-bold">{content.title}</h1>
      {revision?.scheduledFor && (
        <p className="mt-2">{t('desk.plannedFor', { time: formatMinute(revision.scheduledFor) })}</p>
      )}
      {notice.withdrawalReason && (
        <p className="mt-2">{t('desk.withdrawn', { reason: notice.withdrawalReason })}</p>
      )}
      {published && (notice.notice === 'published' || notice.notice === 'expired') && (
        <p className="mt-2 text-sm">
          <a
            href={noticePath(notice.lang as Language, id)}
            className="text-brand underline underline-offset-4"
          >
            {t('desk.seeAsReader')}
          </a>
          {revision && ` ${t('desk.readersSee', { number: published.number, title: published.title })}`}
        </p>
      )}
      <NextSteps
        {...{ id, version, moves, actions, timeZone }}
        revisionId={revision?.id ?? null}
        scheduledFor={revision?.scheduledFor ?? null}
      />
      {comments.length > 0 && (
        <Panel title={t('desk.review.comments')}>
          <Comments comments={comments} t={t} />
        </Panel>
      )}
      {mayWrite && (
        <Panel title={revision ? t('desk.panel.write') : t('desk.panel.writeNext')}>
          <WritingPanel
            key={`${revision?.id}`}
            {...{ id, version, content, place, timeZone }}
            save={actions.save}
            columns={mayPlace ? await columnsFor(ctx, 'notice.create') : []}
            isCorrection={published !== null}
          />
        </Panel>
      )}
      <Panel title={t('desk.panel.text')}>
        <ContentFacts content={content} place={place} columnNames={await columnNames(ctx)} t={t} />
        <div className="max-w-text">
          {moves.includes('return') ? (
            <ReviewText id={id} version={version} blocks={blocks} sendBack={actions.sendBack} />
          ) : (
            <div className="mt-4">{blocks}</div>
          )}
        </div>
      </Panel>
      {moves.includes('arrange') && (
        <Panel title={t('desk.panel.arrange')}>
          <ArrangePanel
            key={version}
            {...{ id, version, place, timeZone }}
            arrange={actions.arrange}
            columns={await columnsFor(ctx, 'notice.arrange')}
          />
        </Panel>
      )}
      <Panel title={t('desk.panel.history')}>
        <History history={notice.history} t={t} />
      </Panel>
    </>
  )
}
