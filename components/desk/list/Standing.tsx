import type { Translate } from '#lib/i18n/translator.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'

const TONES: Partial<Record<NoticeState | WorkingState, string>> = {
  returned: 'border-seal text-seal',
  quarantined: 'border-seal text-seal',
  withdrawn: 'border-seal text-seal',
  published: 'border-brand text-brand',
}

const Badge = ({ state, children }: { state: NoticeState | WorkingState; children: string }) => (
  <span
    className={`mr-2 inline-block border px-2 text-xs leading-6 ${TONES[state] ?? 'border-line text-soft'}`}
  >
    {children}
  </span>
)

/** What is being done with a notice, where its state stands otherwise. */
export const Doing = ({ children }: { children: string }) => <span className="list-doing">{children}</span>

interface StandingProps {
  notice: NoticeState
  working: WorkingState
  stage: number | null | undefined
  stages: number | null | undefined
  t: Translate
  /** Without what goes without saying: in a list. */
  isBrief?: boolean
}

/** Where a notice stands: what readers see of it, and how far its next revision is. */
export const DeskStanding = ({ notice, working, stage, stages, t, isBrief = false }: StandingProps) => {
  const isImplied = isBrief && notice === 'unpublished' && working !== 'none'
  const words = isBrief ? 'desk.list.stageOf' : 'desk.stageOf'
  const isStaged = working === 'in_review' && stage && stages && !(isBrief && stages === 1)
  return (
    <>
      {!isImplied && <Badge state={notice}>{t(`desk.notice.${notice}`)}</Badge>}
      {working !== 'none' && (
        <Badge state={working}>{isStaged ? t(words, { stage, stages }) : t(`desk.working.${working}`)}</Badge>
      )}
    </>
  )
}
