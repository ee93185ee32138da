import type { Metadata } from 'next'
import { Versions } from '#components/desk/history/Versions.tsx'
import type { Language } from '#lib/core/text.ts'
import { listVersions } from '#lib/review/versions.ts'
import { save } from '../actions.ts'
import { loadNotice } from '../load.ts'

type Props = PageProps<'/desk/notices/[id]/history'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t, notice } = await loadNotice((await params).id, '/history')
  return { title: `${t('desk.history.title')} - ${notice.content.title}` }
}

/** What a notice said before, what was changed since, and a way back. */
export default async function HistoryPage({ params }: Props) {
  const { ctx, t, notice } = await loadNotice((await params).id, '/history')
  const { id, version, lang, content, moves } = notice
  return (
    <>
      <p className="text-sm">
        <a href={`/desk/notices/${id}`} className="text-brand underline underline-offset-4">
          {t('desk.preview.back')}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-2xl font-bold">{content.title}</h1>
      <Versions
        key={version}
        id={id}
        version={version}
        lang={lang as Language}
        current={content}
        versions={await listVersions(ctx, { id })}
        save={moves.includes('save') ? save : undefined}
      />
    </>
  )
}
