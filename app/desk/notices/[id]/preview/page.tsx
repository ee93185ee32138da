import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Previewer } from '#components/desk/preview/Previewer.tsx'
import { env } from '#lib/env.ts'
import { listPreviews } from '#lib/review/previews.ts'
import { preview, stopPreview } from '../actions.ts'
import { loadNotice } from '../load.ts'

type Props = PageProps<'/desk/notices/[id]/preview'>

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { t, notice } = await loadNotice((await params).id, '/preview')
  return { title: `${t('desk.preview.title')} - ${notice.content.title}` }
}

/** A notice as readers will see it, on a phone and on a desktop, and private links to show it to others by. */
export default async function PreviewPage({ params }: Props) {
  const { ctx, t, notice } = await loadNotice((await params).id, '/preview')
  const { id, content, mayPreview } = notice
  if (!mayPreview) notFound()
  return (
    <>
      <p className="text-sm">
        <a href={`/desk/notices/${id}`} className="text-brand underline underline-offset-4">
          {t('desk.preview.back')}
        </a>
      </p>
      <h1 className="mt-2 font-serif text-2xl font-bold">{content.title}</h1>
      <Previewer
        id={id}
        actions={{ preview, stopPreview }}
        links={await listPreviews(ctx, { id })}
        origin={env().PUBLIC_URL}
      />
    </>
  )
}
