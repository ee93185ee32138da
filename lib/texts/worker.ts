import { answerThread } from '#lib/core/answerThread.ts'
import { extractText } from './extract.ts'

await answerThread(extractText)
