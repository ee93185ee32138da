import type { APIRequestContext, APIResponse } from '@playwright/test'

type Post = (
  path: string,
  form?: Record<string, string>,
  headers?: Record<string, string>,
) => Promise<APIResponse>

/** Asks the addresses under /api/auth without a page of ours, as anybody can who has a token against forgery. */
export const authAddresses = async (request: APIRequestContext): Promise<Post> => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  const origin = process.env.E2E_BASE_URL ?? ''
  return (path, form = {}, headers = {}) =>
    request.post(`/api/auth/${path}`, {
      form: { csrfToken, ...form },
      headers: { origin, ...headers },
      maxRedirects: 0,
    })
}

/** Why a sign-in was refused that asked for its answer as JSON. */
export const refusalOf = async (answer: APIResponse): Promise<string> => {
  const { url } = await answer.json()
  return new URL(url).searchParams.get('error') ?? ''
}
