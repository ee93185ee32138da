'use client'

import { ActionForm } from './ActionForm.tsx'
import type { Action } from './useAction.ts'
import { useWords } from './Words.tsx'

/** Signs whoever looks out everywhere else. */
export const EndOthers = ({ action }: { action: Action<Record<string, never>, unknown> }) => {
  const t = useWords()
  return <ActionForm action={action} read={() => ({})} submit={t('desk.sessions.endOthers')} look="plain" />
}
