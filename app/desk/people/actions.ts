'use server'

import { editorAction } from '#lib/next/editorAction.ts'
import { handOver } from '#lib/review/handOver.ts'
import { handOverInput } from '#lib/review/schema.ts'
import { addUser } from '#lib/users/addUser.ts'
import { endAllSessions } from '#lib/users/endAllSessions.ts'
import { endSession } from '#lib/users/endSession.ts'
import { makePasswordLink } from '#lib/users/makePasswordLink.ts'
import { resetSecondFactor } from '#lib/users/resetSecondFactor.ts'
import { saveGrants } from '#lib/users/saveGrants.ts'
import { saveSecuredRoles } from '#lib/users/saveSecuredRoles.ts'
import { saveUser } from '#lib/users/saveUser.ts'
import { byId, bySession, disabling, newUser, savedGrants, savedUser, securing } from '#lib/users/schema.ts'
import { setDisabled } from '#lib/users/setDisabled.ts'

export const add = editorAction(newUser, addUser)
export const saveProfile = editorAction(savedUser, saveUser)
export const saveRoles = editorAction(savedGrants, saveGrants)
export const disable = editorAction(disabling, setDisabled)
export const makeLink = editorAction(byId, makePasswordLink)
export const removeTheirSecondFactor = editorAction(byId, resetSecondFactor)
export const endTheirSession = editorAction(bySession, endSession)
export const endTheirSessions = editorAction(byId, endAllSessions)
export const secureRoles = editorAction(securing, saveSecuredRoles)
export const handOverDrafts = editorAction(handOverInput, handOver)
