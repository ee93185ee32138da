'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { saveSiteSettings } from '#lib/site/saveSettings.ts'
import { settingsChange } from '#lib/site/schema.ts'

export const save = editorAction(settingsChange, saveSiteSettings)
