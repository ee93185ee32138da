import { translator } from '#lib/i18n/translator.ts'
import { decodeName } from '#lib/media/fileName.ts'
import { withBody } from '#lib/media/receiveBody.ts'
import { LIMITS, NAME_HEADER } from '#lib/media/schema.ts'
import { assertMayUpload } from '#lib/media/takeFile.ts'
import { deskUpload } from '#lib/next/deskApi.ts'
import { importWord } from '#lib/word/importWord.ts'
import { assertRoom } from '#lib/word/wordToHtml.ts'

/** Makes a notice's body of a Word document, whose bytes are the body; its name stands in a header. */
export const POST = deskUpload(async (ctx, request) => {
  assertMayUpload(ctx)
  const name = decodeName(request.headers.get(NAME_HEADER))
  assertRoom()
  const { warnings, ...result } = await withBody(request, LIMITS.documentBytes, (read) =>
    importWord(ctx, { read, name }),
  )
  const t = translator(ctx.actor.lang)
  return { ...result, warnings: warnings.map(({ what, count }) => t(`desk.word.warning.${what}`, { count })) }
})
