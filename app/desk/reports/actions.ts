'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { closeReport } from '#lib/reports/closeReport.ts'
import { closing } from '#lib/reports/schema.ts'

export const close = editorAction(closing, closeReport)
