import type { z } from 'zod'
import type {
  arrangeInput,
  asideInput,
  emergencyInput,
  moveInput,
  previewInput,
  previewLinkInput,
  publishInput,
  returnInput,
  saveInput,
  scheduleInput,
  withdrawInput,
} from '#lib/review/schema.ts'
import type { Action } from './useAction.ts'

type Done = { id: number }
type Plain = Action<z.input<typeof moveInput>, Done>

/** What the desk can do with a notice: the server actions of its screens. */
export interface NoticeActions {
  save: Action<z.input<typeof saveInput>, Done & { version: number; revisionId: number }>
  keepAside: Action<z.input<typeof asideInput>, { version: string | undefined }>
  preview: Action<z.input<typeof previewInput>, { path: string; expiresAt: Date }>
  stopPreview: Action<z.input<typeof previewLinkInput>, Done>
  submit: Plain
  recall: Plain
  discard: Plain
  approve: Plain
  sendBack: Action<z.input<typeof returnInput>, Done>
  schedule: Action<z.input<typeof scheduleInput>, Done>
  unschedule: Plain
  publish: Action<z.input<typeof publishInput>, Done>
  emergency: Action<Pick<z.input<typeof emergencyInput>, 'id' | 'version' | 'reason'>, Done>
  withdraw: Action<z.input<typeof withdrawInput>, Done>
  expire: Plain
  arrange: Action<z.input<typeof arrangeInput>, Done & { version: number }>
}
