import type { z } from 'zod'
import { parseInput } from '#lib/core/parseInput.ts'
import { answering, type DeskCtx } from './deskApi.ts'

interface Download {
  name: string
  mediaType: string
  /** Its content, made as it is asked for. */
  parts: AsyncGenerator<string>
}

/** A query as a handler that answers with a file, which is sent as it is made and never whole in memory. */
export const deskDownload =
  <S extends z.ZodType>(
    schema: S,
    make: (ctx: DeskCtx, input: z.output<S>) => Promise<Download> | Download,
  ) =>
  (request: Request): Promise<Response> =>
    answering(async (ctx) => {
      const params = Object.fromEntries(new URL(request.url).searchParams)
      const { name, mediaType, parts } = await make(ctx, parseInput(schema, params))
      return new Response(streamOf(parts), {
        headers: {
          'content-type': mediaType,
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
          'x-robots-tag': 'noindex',
        },
      })
    })

const streamOf = (parts: AsyncGenerator<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
