'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { explaining } from '#lib/next/explaining.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { newNotice } from '#lib/notices/schema.ts'
import { moveSeveral } from '#lib/review/bulk.ts'
import { bulkInput } from '#lib/review/schema.ts'

export const create = editorAction(newNotice, createNotice)
export const bulk = editorAction(bulkInput, explaining(moveSeveral))
