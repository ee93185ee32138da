'use server'

import { addColumn } from '#lib/columns/addColumn.ts'
import { removeColumn } from '#lib/columns/removeColumn.ts'
import { removeFormerAddress } from '#lib/columns/removeFormerAddress.ts'
import { restoreColumn } from '#lib/columns/restoreColumn.ts'
import { saveColumn } from '#lib/columns/saveColumn.ts'
import { columnById, columnChange, columnMove, formerAddress, newColumn } from '#lib/columns/schema.ts'
import { editorAction } from '#lib/next/editorAction.ts'
import { moveColumn } from '#lib/notices/moveColumn.ts'
import { removeTemplate } from '#lib/notices/removeTemplate.ts'
import { restoreTemplate } from '#lib/notices/restoreTemplate.ts'
import { saveTemplate } from '#lib/notices/saveTemplate.ts'
import { restoredTemplate, templateInput } from '#lib/notices/schema.ts'

export const add = editorAction(newColumn, addColumn)
export const change = editorAction(columnChange, saveColumn)
export const move = editorAction(columnMove, moveColumn)
export const remove = editorAction(columnById, removeColumn)
export const restore = editorAction(columnById, restoreColumn)
export const releaseAddress = editorAction(formerAddress, removeFormerAddress)
export const makeTemplate = editorAction(templateInput, saveTemplate)
export const dropTemplate = editorAction(columnById, removeTemplate)
export const putTemplateBack = editorAction(restoredTemplate, restoreTemplate)
