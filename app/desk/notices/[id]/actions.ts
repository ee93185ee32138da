'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { arrangeNotice } from '#lib/review/arrange.ts'
import { discardDraft } from '#lib/review/discard.ts'
import { endPreview } from '#lib/review/endPreview.ts'
import { expireNotice } from '#lib/review/expire.ts'
import { openPreview } from '#lib/review/openPreview.ts'
import { publishNotice } from '#lib/review/publish.ts'
import { publishInEmergency } from '#lib/review/publishInEmergency.ts'
import { recallNotice } from '#lib/review/recall.ts'
import { returnNotice } from '#lib/review/return.ts'
import { saveNotice } from '#lib/review/save.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import {
  arrangeInput,
  asideInput,
  emergencyInput,
  moveInput,
  previewInput,
  previewLinkInput,
  publishInput,
  returnInput,
  saveInput,
  scheduleInput,
  withdrawInput,
} from '#lib/review/schema.ts'
import { setAside } from '#lib/review/setAside.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { unscheduleNotice } from '#lib/review/unschedule.ts'
import { withdrawNotice } from '#lib/review/withdraw.ts'

export const save = editorAction(saveInput, saveNotice)
export const submit = editorAction(moveInput, submitNotice)
export const recall = editorAction(moveInput, recallNotice)
export const discard = editorAction(moveInput, discardDraft)
export const approve = editorAction(moveInput, approveNotice)
export const sendBack = editorAction(returnInput, returnNotice)
export const schedule = editorAction(scheduleInput, scheduleNotice)
export const unschedule = editorAction(moveInput, unscheduleNotice)
export const publish = editorAction(publishInput, publishNotice)
export const emergency = editorAction(
  emergencyInput.pick({ id: true, version: true, reason: true }),
  publishInEmergency,
)
export const withdraw = editorAction(withdrawInput, withdrawNotice)
export const expire = editorAction(moveInput, expireNotice)
export const arrange = editorAction(arrangeInput, arrangeNotice)
export const keepAside = editorAction(asideInput, setAside)
export const preview = editorAction(previewInput, openPreview)
export const stopPreview = editorAction(previewLinkInput, endPreview)
