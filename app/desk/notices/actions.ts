'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { newNotice } from '#lib/notices/schema.ts'

export const create = editorAction(newNotice, createNotice)
