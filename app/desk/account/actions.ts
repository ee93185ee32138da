'use server'

import { z } from 'zod'
import { editorAction } from '#lib/next/editorAction.ts'
import { beginSecondFactor } from '#lib/users/beginSecondFactor.ts'
import { changePassword } from '#lib/users/changePassword.ts'
import { chooseLanguage } from '#lib/users/chooseLanguage.ts'
import { confirmSecondFactor } from '#lib/users/confirmSecondFactor.ts'
import { endOtherSessions } from '#lib/users/endOtherSessions.ts'
import { endSession } from '#lib/users/endSession.ts'
import { removeSecondFactor } from '#lib/users/removeSecondFactor.ts'
import { renewRecoveryCodes } from '#lib/users/renewRecoveryCodes.ts'
import { bySession, enteredCode, ownLanguage, ownPassword, passwordChange } from '#lib/users/schema.ts'

const nothing = z.object({})

export const change = editorAction(passwordChange, changePassword)
export const chooseOwnLanguage = editorAction(ownLanguage, chooseLanguage)
export const beginFactor = editorAction(nothing, beginSecondFactor)
export const confirmFactor = editorAction(enteredCode, confirmSecondFactor)
export const renewCodes = editorAction(ownPassword, renewRecoveryCodes)
export const removeFactor = editorAction(ownPassword, removeSecondFactor)
export const endOwnSession = editorAction(bySession, endSession)
export const endOthers = editorAction(nothing, endOtherSessions)
