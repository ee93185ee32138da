'use server'

import { changeItem } from '#lib/library/changeItem.ts'
import { removeItem } from '#lib/library/removeItem.ts'
import { restoreItem } from '#lib/library/restoreItem.ts'
import { mediaChange, mediaItemInput } from '#lib/media/schema.ts'
import { editorAction } from '#lib/next/editorAction.ts'

export const change = editorAction(mediaChange, changeItem)
export const remove = editorAction(mediaItemInput, removeItem)
export const restore = editorAction(mediaItemInput, restoreItem)
