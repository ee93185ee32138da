import type { Metadata } from 'next'
import { ContentFacts } from '#components/desk/ContentFacts.tsx'
import { History } from '#components/desk/history/History.tsx'
import { ArrangePanel } from '#components/desk/moves/ArrangePanel.tsx'
import { Comments } from '#components/desk/moves/Comments.tsx'
import { ReadingDesk } from '#components/desk/moves/ReadingDesk.tsx'
import { ReviewText } from '#components/desk/moves/ReviewText.tsx'
import { NoticeHead } from '#components/desk/NoticeHead.tsx'
import { Panel } from '#components/desk/Panel.tsx'
import { NewestVersion } from '#components/desk/writing/NewestVersion.tsx'
import { WritingDesk } from '#components/desk/writing/WritingDesk.tsx'
import { Body } from '#components/notice/Body.tsx'
import { columnNames, columnsFor } from '#lib/columns/deskColumns.ts'
import { deskFilePath } from '#lib/core/addresses.ts'
import { blocksOfBody, imagesOfBody } from '#lib/core/html.ts'
import type { Language } from '#lib/core/text.ts'
import { readPictures } from '#lib/public/pictures.ts'
import * as actions from './actions.ts'
import { loadNotice } from './load.ts'

export const generateMetadata = async ({ params }: PageProps<'/desk/notices/[id]'>): Promise<Metadata> => {
  const { notice } = await loadNotice((await params).id)
  return { title: notice.content.title }
}

/** One notice: where it stands, what can be done with it, what it says. */
export default async function NoticePage({ params }: PageProps<'/desk/notices/[id]'>) {
  const { ctx, t, notice } = await loadNotice((await params).id)
  const { id, version, revision, published, content, place, moves, comments } = notice
  const standing = {
    ...{ id, moves, actions },
    revisionId: revision?.id ?? null,
    scheduledFor: revision?.scheduledFor ?? null,
  }
  const mayWrite = moves.includes('save')
  return (
    <NewestVersion version={version}>
      <NoticeHead notice={notice} t={t} />
      {comments.length > 0 && (
        <Panel title={t('desk.review.comments')}>
          <Comments comments={comments} t={t} />
        </Panel>
      )}
      {mayWrite ? (
        <WritingDesk
          {...standing}
          userId={ctx.actor.id}
          noticeLang={notice.lang as Language}
          stored={{ version, content, place, named: notice.named }}
          columns={published === null ? await columnsFor(ctx, 'notice.create') : []}
          isCorrection={published !== null}
        />
      ) : (
        <ReadingDesk {...standing} version={version} mayPreview={notice.mayPreview}>
          <ReadText segment={String(id)} />
        </ReadingDesk>
      )}
      {moves.includes('arrange') && (
        <Panel title={t('desk.panel.arrange')}>
          <div className="max-w-text">
            <ArrangePanel
              key={JSON.stringify(place)}
              {...{ id, place, named: notice.named }}
              arrange={actions.arrange}
              columns={await columnsFor(ctx, 'notice.arrange')}
            />
          </div>
        </Panel>
      )}
      <Panel title={t('desk.panel.history')}>
        <History history={notice.history} t={t} />
      </Panel>
    </NewestVersion>
  )
}

/** The whole of what it says, for whoever reads, reviews or publishes it. */
const ReadText = async ({ segment }: { segment: string }) => {
  const { ctx, t, notice } = await loadNotice(segment)
  const { id, version, content, place, moves } = notice
  const pictures = await readPictures(ctx.db, imagesOfBody(content.bodyHtml))
  const blocks = blocksOfBody(content.bodyHtml).map(({ html }, number) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its number
    <Body key={number} html={html} pictures={pictures} originalAt={deskFilePath} t={t} />
  ))
  return (
    <>
      <h2 className="visually-hidden">{t('desk.panel.text')}</h2>
      <ContentFacts content={content} place={place} columnNames={await columnNames(ctx)} t={t} />
      <div className="max-w-text">
        {moves.includes('return') ? (
          <ReviewText id={id} version={version} blocks={blocks} sendBack={actions.sendBack} />
        ) : (
          <div className="mt-4">{blocks}</div>
        )}
      </div>
    </>
  )
}
