import { readFileSync } from 'node:fs'
import type { APIResponse } from '@playwright/test'
import flight from 'next/dist/compiled/react-server-dom-turbopack/client.node.js'
import type { ActionResult } from '#lib/core/problem.ts'
import type { Caller } from './callers.ts'

interface Manifest {
  node: Record<string, { filename: string; exportedName: string }>
  edge: Record<string, unknown>
}

/** Ids of all server actions in the build, by file and name: `app/desk/columns/actions.ts add`. */
export const builtActions = (): Map<string, string> => {
  const manifest: Manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  if (Object.keys(manifest.edge).length > 0) throw new Error('there are actions that nobody looks at')
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${filename} ${exportedName}`,
      id,
    ]),
  )
}

/** Id of an action by file and name. */
export const actionId = (action: string): string => {
  const id = builtActions().get(action)
  if (!id) throw new Error(`the build has no action ${action}`)
  return id
}

/** A call of an action: which, from which page, with what. */
export interface Call {
  action: string
  path: string
  input: unknown
}

type Headers = Record<string, string>

export interface Answer {
  status: number
  /** What the action answered; absent where it was not reached, or failed. */
  result?: ActionResult<unknown> | undefined
  body: string
}

/** Calls an action as React does in a browser. */
export const callAction = async (
  caller: Caller,
  { action, path, input }: Call,
  headers: Headers,
): Promise<Answer> => {
  const body = await flight.encodeReply([input])
  if (typeof body !== 'string') throw new Error('this goes as a form of several parts')
  return sendAction(caller, { id: actionId(action), path, body }, headers)
}

/** Sends what may be no call at all. */
export const sendAction = async (
  { request }: Caller,
  { id, path, body }: { id: string; path: string; body: string },
  headers: Headers,
): Promise<Answer> => {
  const response = await request.post(path, {
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      accept: 'text/x-component',
      'next-action': id,
      ...headers,
    },
    data: Buffer.from(body),
  })
  return { status: response.status(), result: await resultOf(response), body: await response.text() }
}

/** Calls an action as a form does where no script runs: in several parts, and without a header of its own. */
export const submitAction = async (
  { request }: Caller,
  { action, path, input }: Call,
  headers: Headers,
): Promise<number> => {
  const bound = await flight.encodeReply([input])
  const response = await request.post(path, {
    headers,
    multipart: {
      $ACTION_REF_1: '',
      '$ACTION_1:0': JSON.stringify({ id: actionId(action), bound: '$@1' }),
      '$ACTION_1:1': String(bound),
    },
  })
  return response.status()
}

const resultOf = async (response: APIResponse): Promise<ActionResult<unknown> | undefined> => {
  if (response.status() !== 200 || !response.headers()['content-type']?.startsWith('text/x-component'))
    return undefined
  const stream = new Response(await response.text()).body as ReadableStream
  const serverConsumerManifest = { moduleMap: null, serverModuleMap: null, moduleLoading: null }
  const { a } = await flight.createFromReadableStream<{ a: PromiseLike<ActionResult<unknown>> }>(stream, {
    serverConsumerManifest,
  })
  return a
}
