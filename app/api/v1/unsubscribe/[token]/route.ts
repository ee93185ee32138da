import { preferencesPath } from '#lib/core/addresses.ts'
import { database } from '#lib/db/client.ts'
import { readPreferences } from '#lib/subscriptions/readLinks.ts'
import { linkUse } from '#lib/subscriptions/schema.ts'
import { unsubscribe } from '#lib/subscriptions/unsubscribe.ts'

type Context = RouteContext<'/api/v1/unsubscribe/[token]'>

/** `List-Unsubscribe=One-Click`, in either of the types that forms are sent in. */
const MOST_BYTES = 1_000

/** Who follows the address by hand is asked; programs that look through mails change nothing. */
export const GET = async (_: Request, { params }: Context) => {
  const { token } = await params
  const found = await readPreferences(database(), token, new Date())
  const location = preferencesPath(found?.lang ?? 'zh', token)
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/**
 * One request of a program for mail ends all mails to an address (RFC 8058). It comes from elsewhere, without cookies:
 * what stands in the address is what it takes.
 */
export const POST = async (request: Request, { params }: Context) => {
  const use = linkUse.safeParse(await params)
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  const form = length <= MOST_BYTES ? await request.formData().catch(() => undefined) : undefined
  if (!use.success || form?.get('List-Unsubscribe') !== 'One-Click')
    return new Response(null, { status: 400 })
  await unsubscribe({ db: database(), now: new Date() }, use.data)
  return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
}
