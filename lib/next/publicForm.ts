import type { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import type { PublicWrite } from '#lib/policy/publicWrites.ts'
import type { Visitor } from './editorAction.ts'
import { isOwnOrigin } from './ownOrigin.ts'
import { logFailure } from './problem.ts'
import { visitorAddress } from './visitor.ts'

const LONGEST = 20_000

/** What a page shows of a failure, by a word in its address. */
export type FormProblem = 'email' | 'columns' | 'often' | 'link' | 'failed'

type Fields = Record<string, string | string[]>

interface Form<S extends z.ZodType> {
  write: PublicWrite
  schema: S
  /** Does it, and says where to go on. */
  done: (visitor: Visitor, input: z.output<S>) => Promise<string>
  /** Where whoever sent it is told what was wrong. */
  failed: (fields: Fields, problem: FormProblem) => string
}

/**
 * A handler for a form on a page for readers, which works without a script: it does something and sends the browser on
 * to a page that says so. It takes forms of this site's own pages only. The schema is given the fields, the parameters
 * of the path and `address`, where the request comes from.
 */
export const publicForm =
  <S extends z.ZodType>({ schema, done, failed }: Form<S>) =>
  async (request: Request, { params }: { params: Promise<object> }): Promise<Response> => {
    if (!isOwnOrigin(request.headers.get('origin'), env())) return new Response(null, { status: 403 })
    const fields = await fieldsOf(request)
    if (!fields) return new Response(null, { status: 413 })
    const given = { ...fields, ...(await params), address: await visitorAddress() }
    try {
      const visitor = { db: database(), now: new Date(), address: given.address }
      return seeOther(await done(visitor, parseInput(schema, given)))
    } catch (error) {
      return seeOther(failed({ ...fields, ...(await params) }, problemOf(error)))
    }
  }

/** What a form says, in either of the types that forms are sent in; undefined where that is too much, or none. */
export const fieldsOf = async (request: Request): Promise<Fields | undefined> => {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= LONGEST)) return undefined
  const all = await request.formData().catch(() => undefined)
  if (!all) return undefined
  return Object.fromEntries(
    [...new Set(all.keys())].map((name) => {
      const values = all.getAll(name).map(String)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

/** Sends the browser on by a request of its own: to load the page anew sends nothing twice. */
export const seeOther = (location: string): Response =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

const problemOf = (error: unknown): FormProblem => {
  if (error instanceof DomainError) {
    if (error.code === 'FORBIDDEN') return 'often'
    if (error.code === 'NOT_FOUND' || error.params.field === 'token') return 'link'
    if (error.params.field === 'email') return 'email'
    if (error.code === 'INVALID') return 'columns'
  }
  logFailure(error)
  return 'failed'
}
