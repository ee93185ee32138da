'use server'

import { ignoreMissing } from '#lib/missing/ignoreMissing.ts'
import { ignoring } from '#lib/missing/schema.ts'
import { editorAction } from '#lib/next/editorAction.ts'
import { retryPush } from '#lib/pushes/retryPush.ts'
import { pushById } from '#lib/pushes/schema.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { changeRedirect } from '#lib/redirects/changeRedirect.ts'
import { importRedirects } from '#lib/redirects/importRedirects.ts'
import { removeRedirect } from '#lib/redirects/removeRedirect.ts'
import { restoreRedirect } from '#lib/redirects/restoreRedirect.ts'
import { newRedirect, redirectById, redirectChange, redirectImport } from '#lib/redirects/schema.ts'

export const add = editorAction(newRedirect, addRedirect)
export const change = editorAction(redirectChange, changeRedirect)
export const remove = editorAction(redirectById, removeRedirect)
export const restore = editorAction(redirectById, restoreRedirect)
export const importTable = editorAction(redirectImport, importRedirects)
export const ignore = editorAction(ignoring, ignoreMissing)
export const retry = editorAction(pushById, retryPush)
