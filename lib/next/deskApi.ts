import superjson from 'superjson'
import type { z } from 'zod'
import { invalidationsInForce } from '#lib/cache/inForce.ts'
import { DomainError, type ErrorCode } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Problem } from '#lib/core/problem.ts'
import { database } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { env } from '#lib/env.ts'
import { translator } from '#lib/i18n/translator.ts'
import type { SignedIn } from '#lib/users/findActor.ts'
import { isOwnOrigin } from './ownOrigin.ts'
import { problemOf } from './problem.ts'
import { currentActor } from './session.ts'
import { visitorLanguage } from './visitor.ts'

/** Who is signed in and asks, and the database for it. */
export type DeskCtx = Ctx & { actor: SignedIn }

interface Segments {
  params: Promise<Record<string, string | string[]>>
}

/**
 * A query as a handler that the desk's screens read from: its input are the parameters of the address, those of the
 * path among them. A parameter that is there several times is an array; the schema says what it takes.
 */
export const deskRead =
  <S extends z.ZodType, T>(schema: S, query: (ctx: DeskCtx, input: z.output<S>) => Promise<T>) =>
  (request: Request, { params }: Segments): Promise<Response> =>
    answering(async (ctx) => {
      const input = { ...valuesOf(new URL(request.url).searchParams), ...(await params) }
      return json(await query(ctx, parseInput(schema, input)))
    })

/**
 * A handler that takes bytes, which no server action can take while it tells of their progress. It answers pages of this
 * site only.
 */
export const deskUpload =
  <T>(store: (ctx: DeskCtx, request: Request) => Promise<T>) =>
  (request: Request): Promise<Response> =>
    answering(async (ctx) => {
      if (!isOwnOrigin(request.headers.get('origin'), env()))
        throw new DomainError('FORBIDDEN', 'foreign-origin')
      return json(await store(ctx, request))
    })

const LONGEST_INPUT = 10_000

/**
 * A handler for a small write that cannot wait in the line of the server actions, such as a sign of life while a save
 * is under way: its input is a JSON body with the parameters of the path. It answers pages of this site only.
 */
export const deskWrite =
  <S extends z.ZodType, T>(schema: S, write: (ctx: DeskCtx, input: z.output<S>) => Promise<T>) =>
  async (request: Request, { params }: Segments): Promise<Response> => {
    const segments = await params
    return deskUpload(async (ctx, own) => {
      const text = await own.text()
      const given = text.length > LONGEST_INPUT ? undefined : objectIn(text)
      const value = await write(ctx, parseInput(schema, { ...given, ...segments }))
      await invalidationsInForce()
      return value
    })(request)
  }

const objectIn = (text: string): object | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const STATUS: Record<ErrorCode | 'UNEXPECTED', number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  ILLEGAL_STATE: 409,
  INVALID: 422,
  UNAVAILABLE: 503,
  UNEXPECTED: 500,
}

/** Does something for who is signed in, and answers what went wrong in their language. */
export const answering = async (work: (ctx: DeskCtx) => Promise<Response>): Promise<Response> => {
  try {
    const actor = await currentActor()
    if (!actor) throw new DomainError('FORBIDDEN', 'signed-out')
    return await work({ db: database(), actor, now: new Date() })
  } catch (error) {
    const actor = await currentActor().catch(() => undefined)
    const problem: Problem = problemOf(translator(actor?.lang ?? (await visitorLanguage())), error)
    return json(problem, STATUS[problem.code])
  }
}

/** Dates and what else JSON does not know arrive as what they were. */
const json = (value: unknown, status = 200): Response =>
  new Response(superjson.stringify(value), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex',
    },
  })

const valuesOf = (params: URLSearchParams): Record<string, string | string[]> =>
  Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
