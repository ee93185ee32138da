import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { APIResponse } from '@playwright/test'
import sharp from 'sharp'
import superjson from 'superjson'
import type { Problem } from '#lib/core/problem.ts'
import { NAME_HEADER } from '#lib/media/schema.ts'
import type { Caller } from './callers.ts'

/** Sends a file as the library's screen does. */
export const upload = (
  { request }: Caller,
  { name, bytes }: { name: string; bytes: Buffer },
  { origin, to = '/api/desk/media', encoded }: { origin?: string; to?: string; encoded?: string } = {},
): Promise<APIResponse> =>
  request.post(to, {
    data: bytes,
    // A connection that was idle may be closed at the moment when it is used again.
    maxRetries: 2,
    headers: {
      'content-type': 'application/octet-stream',
      [NAME_HEADER]: encoded ?? encodeURIComponent(name),
      ...(origin !== undefined && { origin }),
    },
  })

/** What a handler of the desk answered. */
export const answered = async <T>(answer: APIResponse): Promise<T> => superjson.parse<T>(await answer.text())

export const problemIn = (answer: APIResponse): Promise<Problem> => answered<Problem>(answer)

/** All files that the server keeps, and those that are on their way. */
export const filesOnDisk = (): string[] =>
  ['files', 'uploads']
    .flatMap((folder) => {
      const path = join(process.env.DATA_DIR ?? '', folder)
      try {
        return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
      } catch {
        return []
      }
    })
    // Folders of the first two signs of a hash stay when nothing is in them.
    .filter((name) => !/^files\/..$/.test(name))
    .toSorted()

let count = 0

/** An image that no other test has. */
export const somePng = (width = 320, height = 200): Promise<Buffer> => {
  count += 1
  const [r, g, b] = [process.pid % 256, Math.floor(count / 256) % 256, count % 256]
  return sharp({
    create: { width, height, channels: 3, background: { r, g, b: (b + (Date.now() % 251)) % 256 } },
  })
    .withExif({ IFD0: { Copyright: `${process.pid} ${count} ${Date.now()}` } })
    .png()
    .toBuffer()
}
