'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '../ActionForm.tsx'
import { TextArea } from '../Field.tsx'
import type { NoticeActions } from '../NoticeActions.ts'
import { useWords } from '../Words.tsx'

interface Props {
  id: number
  version: number
  /** The blocks of the body, as readers would see them. */
  blocks: ReactNode[]
  sendBack: NoticeActions['sendBack']
}

const WHOLE = 'whole'

/** The text with room for a comment at each of its paragraphs, to return it by. */
export const ReviewText = ({ id, version, blocks, sendBack }: Props) => {
  const t = useWords()
  return (
    <ActionForm
      action={sendBack}
      read={(form) => ({ id, version, comments: readComments(form, blocks.length) })}
      submit={t('desk.move.return')}
      look="plain"
    >
      <ol className="mt-4">
        {blocks.map((block, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its number
          <li key={number} className="border-b border-line py-2">
            {block}
            <details className="text-sm">
              <summary className="inline-block min-h-8 py-1 text-brand">
                {t('desk.review.commentOn', { number: number + 1 })}
              </summary>
              <TextArea label={t('desk.review.comment')} name={`comment-${number}`} maxLength={2000} />
            </details>
          </li>
        ))}
      </ol>
      <TextArea label={t('desk.review.whole')} name={WHOLE} maxLength={2000} />
    </ActionForm>
  )
}

const readComments = (form: FormData, blocks: number) => {
  const at = (paragraph: number | null, name: string) => ({
    paragraph,
    text: String(form.get(name) ?? '').trim(),
  })
  return [
    ...Array.from({ length: blocks }, (_, number) => at(number, `comment-${number}`)),
    at(null, WHOLE),
  ].filter(({ text }) => text !== '')
}
