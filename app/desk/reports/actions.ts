'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { closeReport } from '#lib/reports/closeReport.ts'
import { reopenReport } from '#lib/reports/reopenReport.ts'
import { closing, reopening } from '#lib/reports/schema.ts'

export const close = editorAction(closing, closeReport)
export const reopen = editorAction(reopening, reopenReport)
