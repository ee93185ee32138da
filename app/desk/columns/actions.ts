'use server'

import { addColumn } from '#lib/columns/addColumn.ts'
import { saveColumn } from '#lib/columns/saveColumn.ts'
import { columnChange, newColumn } from '#lib/columns/schema.ts'
import { editorAction } from '#lib/next/editorAction.ts'

export const add = editorAction(newColumn, addColumn)
export const change = editorAction(columnChange, saveColumn)
