'use client'

import type { TreeColumn } from '#lib/columns/dto.ts'
import type { ActionResult } from '#lib/core/problem.ts'
import type { TemplateContent } from '#lib/notices/schema.ts'
import { attempt } from '../attempt.ts'
import { useToast } from '../frame/Toasts.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'

export interface RemovalActions {
  remove: Action<{ id: number }, { id: number; template?: unknown }>
  restore: Action<{ id: number }, unknown>
  dropTemplate: Action<{ id: number }, { id: number; content: TemplateContent }>
  putTemplateBack: Action<{ columnId: number; content: TemplateContent }, unknown>
}

/** Says that a column or its template was taken away, with the way back. */
export const useColumnRemoval = (
  { id, name }: TreeColumn,
  { restore, putTemplateBack }: RemovalActions,
  renew: () => void,
) => {
  const t = useWords()
  const say = useToast()
  const takeBack = async (done: string, ...steps: (() => Promise<ActionResult<unknown>>)[]) => {
    for (const step of steps) {
      const came = await attempt(t, step())
      renew()
      if (!came.ok) return say({ text: came.problem.message, tone: 'wrong' })
    }
    return say({ text: done })
  }
  const withTemplate = (content: TemplateContent) => () => putTemplateBack({ columnId: id, content })
  return {
    /** The server knows by itself what it hands out, and takes nothing else back. */
    removed: (template: unknown) =>
      say({
        text: t('desk.columns.removed', { name }),
        undo: () =>
          void takeBack(
            t('desk.columns.restored', { name }),
            () => restore({ id }),
            ...(template ? [withTemplate(template as TemplateContent)] : []),
          ),
      }),
    templateDropped: (content: TemplateContent) =>
      say({
        text: t('desk.columns.template.dropped', { name }),
        undo: () => void takeBack(t('desk.columns.template.restored', { name }), withTemplate(content)),
      }),
  }
}
