import { answerThread } from '#lib/core/answerThread.ts'
import { convert } from './convert.ts'

await answerThread((bytes: Uint8Array) => convert(Buffer.from(bytes)))
