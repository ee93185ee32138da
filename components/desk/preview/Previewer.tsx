'use client'

import { Monitor, Smartphone, Tablet } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { PreviewLine } from '#lib/review/dto.ts'
import { OWN_PREVIEW_HOURS } from '#lib/review/schema.ts'
import { attempt } from '../attempt.ts'
import type { NoticeActions } from '../NoticeActions.ts'
import { Outcome } from '../Outcome.tsx'
import { useWords } from '../Words.tsx'
import { PreviewLinks } from './PreviewLinks.tsx'

const WIDTHS = [
  { key: 'phone', Icon: Smartphone },
  { key: 'tablet', Icon: Tablet },
  { key: 'desktop', Icon: Monitor },
] as const

interface Props {
  id: number
  actions: Pick<NoticeActions, 'preview' | 'stopPreview'>
  links: PreviewLine[]
  /** The site's address, where it is configured. */
  origin: string | undefined
}

/** The page that readers will see, in a frame as wide as a phone, a tablet, or this screen. */
export const Previewer = ({ id, actions, links, origin }: Props) => {
  const t = useWords()
  const [path, setPath] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [width, setWidth] = useState<(typeof WIDTHS)[number]['key']>('phone')
  const { preview } = actions
  useEffect(() => {
    void attempt(t, preview({ id, hours: OWN_PREVIEW_HOURS })).then((answer) =>
      answer.ok ? setPath(answer.value.path) : setProblem(answer.problem),
    )
  }, [id, preview, t])
  return (
    <>
      <fieldset className="mt-4 flex flex-wrap gap-2">
        <legend className="visually-hidden">{t('desk.preview.width')}</legend>
        {WIDTHS.map(({ key, Icon }) => (
          <button
            key={key}
            type="button"
            aria-pressed={width === key}
            onClick={() => setWidth(key)}
            className="flex min-h-11 items-center border border-line px-4 text-sm aria-pressed:border-brand aria-pressed:font-bold aria-pressed:text-brand"
          >
            <Icon aria-hidden="true" className="mr-2 h-4 w-4" />
            {t(`desk.preview.${key}`)}
          </button>
        ))}
      </fieldset>
      <Outcome problem={problem} />
      {!path && !problem && <p className="mt-4 text-soft">{t('desk.loading')}</p>}
      {path && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
        <section aria-label={t('desk.preview.title')} tabIndex={0} className="preview-stage">
          <iframe src={path} title={t('desk.preview.title')} data-width={width} className="preview-frame" />
        </section>
      )}
      <PreviewLinks id={id} actions={actions} links={links} origin={origin} />
    </>
  )
}
