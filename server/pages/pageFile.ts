import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { ENCODINGS, type Page } from './page.ts'

/** Counts up when what a file holds, or how a document is made, changes: older files are then foreign. */
const VERSION = 2
const SEAL_LENGTH = 64

const head = z.strictObject({
  version: z.literal(VERSION),
  build: z.string(),
  address: z.string(),
  status: z.number(),
  location: z.string().optional(),
  tags: z.array(z.string()),
  etag: z.string(),
  headers: z.record(z.string(), z.string()).optional(),
  freshUntil: z.number(),
  /** Absent where time alone does not change the page. */
  until: z.number().optional(),
  cursor: z.object({ database: z.string(), snapshot: z.string() }),
  sizes: z.array(z.number().int().nonnegative()).length(ENCODINGS.length),
})

/** Under what pages are sealed: the key, and the build that made them, whose style sheets they name. */
export interface Sealing {
  key: string
  build: string
}

/** The seal of a page's file: an HMAC over everything else in it. */
const sealOf = (content: Buffer, { key }: Sealing) => createHmac('sha256', key).update(content).digest('hex')

/** Writes a page as a file: its seal, a line that describes it, its bodies one after another. */
export const writePageFile = (page: Page, sealing: Sealing): { seal: string; bytes: Buffer } => {
  const { bodies, until, ...rest } = page
  const parts = ENCODINGS.map((encoding) => bodies[encoding])
  const description: z.infer<typeof head> = {
    version: VERSION,
    build: sealing.build,
    ...rest,
    ...(Number.isFinite(until) && { until }),
    sizes: parts.map((part) => part.length),
  }
  const content = Buffer.concat([Buffer.from(`\n${JSON.stringify(description)}\n`), ...parts])
  const seal = sealOf(content, sealing)
  return { seal, bytes: Buffer.concat([Buffer.from(seal), content]) }
}

/**
 * Reads such a file. Bytes are never trusted before the seal was found right.
 * @returns `foreign` where it is torn, was changed, or is none of ours; `outdated` where another build made it
 */
export const readPageFile = (
  bytes: Buffer,
  sealing: Sealing,
): { page: Page; seal: string } | 'foreign' | 'outdated' => {
  const seal = bytes.subarray(0, SEAL_LENGTH)
  const content = bytes.subarray(SEAL_LENGTH)
  const right = Buffer.from(sealOf(content, sealing))
  if (seal.length !== right.length || !timingSafeEqual(seal, right)) return 'foreign'
  const end = content.indexOf('\n', 1)
  const parsed = head.safeParse(JSON.parse(content.toString('utf8', 1, end)))
  if (!parsed.success || parsed.data.build !== sealing.build) return 'outdated'
  const { version, build, sizes, until, ...rest } = parsed.data
  let from = end + 1
  const [br, gzip, identity] = sizes.map((size) => {
    const body = Buffer.allocUnsafeSlow(size)
    content.copy(body, 0, from, from + size)
    from += size
    return body
  }) as [Buffer, Buffer, Buffer]
  const page = { ...rest, until: until ?? Number.POSITIVE_INFINITY, bodies: { br, gzip, identity } }
  return { page, seal: right.toString() }
}
