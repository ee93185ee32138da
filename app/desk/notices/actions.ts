'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { explaining } from '#lib/next/explaining.ts'
import { beginNotice } from '#lib/review/begin.ts'
import { moveSeveral } from '#lib/review/bulk.ts'
import { beginInput, bulkInput } from '#lib/review/schema.ts'

export const begin = editorAction(beginInput, beginNotice)
export const bulk = editorAction(bulkInput, explaining(moveSeveral))
