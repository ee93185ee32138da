import type { Uploaded } from '#lib/library/dto.ts'
import { NAME_HEADER } from '#lib/media/schema.ts'
import { answerOf } from '../../frame/askDesk.ts'

interface Options {
  /** Told how much has gone out, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
}

/**
 * Sends a file to the library.
 * @returns its item, which may have been there before, and what else came of it
 * @throws DeskProblem with the sentence to show (`unreachable` where the connection broke); AbortError where `signal`
 *   ended it
 */
export const uploadFile = (file: File, options: Options = {}): Promise<Uploaded> =>
  sendFile<Uploaded>('/api/desk/media', file, options)

/** What the import makes of a Word document. */
interface ImportedWord {
  title?: string
  html: string
  /** Sentences about what was left out. */
  warnings: string[]
}

/** Sends a Word document to be made into the body of a notice; fails as `uploadFile` does. */
export const importWord = (file: File, options: Options = {}): Promise<ImportedWord> =>
  sendFile<ImportedWord>('/api/desk/word', file, options)

/** By the one way on which a browser says how far it has come. */
const sendFile = <T>(address: string, file: File, { onProgress, signal }: Options): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const settle = (isOk: boolean, text?: string) => {
      try {
        resolve(answerOf<T>(isOk, text))
      } catch (error) {
        reject(error)
      }
    }
    request.open('POST', address)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(NAME_HEADER, encodeURIComponent(file.name.toWellFormed()))
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => settle(request.status >= 200 && request.status < 300, request.responseText)
    request.onerror = () => settle(false)
    request.onabort = () => reject(new DOMException('', 'AbortError'))
    if (signal?.aborted) return reject(new DOMException('', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    return request.send(file)
  })
