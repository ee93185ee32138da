'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { beginNotice } from '#lib/review/begin.ts'
import { beginInput } from '#lib/review/schema.ts'

export const begin = editorAction(beginInput, beginNotice)
