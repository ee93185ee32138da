import { type APIRequestContext, request } from '@playwright/test'
import type { Role } from '#lib/policy/roles.ts'
import type { NewUser } from '#lib/users/schema.ts'
import { newPerson, signInByRequest } from './people.ts'

/** Somebody who speaks with the site without a browser: with their cookies, and whatever else they like to send. */
export interface Caller {
  /** Number of their account; 0 where they have not signed in. */
  id: number
  login: string
  request: APIRequestContext
}

export const signedOut = async (site: string): Promise<Caller> => ({
  ...{ id: 0, login: '' },
  request: await request.newContext({ baseURL: site }),
})

/** Somebody new with these roles, signed in. */
export const newCaller = async (site: string, roles: Role[], more?: Partial<NewUser>): Promise<Caller> =>
  signInAgain(site, await newPerson(roles, more))

/** Signs somebody in at one more place. */
export const signInAgain = async (
  site: string,
  { id, login }: Pick<Caller, 'id' | 'login'>,
): Promise<Caller> => {
  const { request } = await signedOut(site)
  await signInByRequest(request, login)
  return { id, login, request }
}
