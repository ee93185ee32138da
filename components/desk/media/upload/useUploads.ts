'use client'

import PQueue from 'p-queue'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Translate } from '#lib/i18n/translator.ts'
import type { MediaLine, Uploaded } from '#lib/library/dto.ts'
import { LIMITS, LIMITS_TOLD } from '#lib/media/schema.ts'
import { useLeaveWarning } from '../../useLeaveWarning.ts'
import { useWords } from '../../Words.tsx'
import { isUnreached, sentenceOf } from '../sentence.ts'
import { uploadFile } from './uploadFile.ts'

/** A file on its way. */
export interface Upload {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'failed' | 'lost' | 'cancelled'
  /** How much has gone out, from 0 to 1. */
  share: number
  /** What came of it. */
  sentence?: string
  item?: MediaLine
}

const AT_ONCE = 3

/**
 * Files on their way to the library, three at a time. What the connection lost is sent again when it is back.
 * @param onUploaded told of each that arrived
 */
export const useUploads = (onUploaded: (item: MediaLine) => void) => {
  const t = useWords()
  const [uploads, setUploads] = useState<Upload[]>([])
  const [queue] = useState(() => new PQueue({ concurrency: AT_ONCE }))
  const count = useRef(0)
  const controllers = useRef(new Map<number, AbortController>())
  const told = useRef(onUploaded)
  told.current = onUploaded

  const change = useCallback((id: number, changes: Partial<Upload>) => {
    setUploads((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)))
  }, [])

  const send = useCallback(
    (id: number, file: File) => {
      const controller = new AbortController()
      controllers.current.set(id, controller)
      const { signal } = controller
      const onProgress = (share: number) => change(id, { share, state: share < 1 ? 'sending' : 'checking' })
      const run = async () => {
        if (signal.aborted) return
        change(id, { state: 'sending' })
        try {
          const came = await uploadFile(file, { onProgress, signal })
          change(id, { state: 'done', share: 1, item: came.item, sentence: outcomeOf(t, came) })
          told.current(came.item)
        } catch (error) {
          if (signal.aborted) return
          change(id, { state: isUnreached(error) ? 'lost' : 'failed', sentence: sentenceOf(t, error) })
        }
      }
      void queue.add(run)
    },
    [change, queue, t],
  )

  const add = useCallback(
    (files: Iterable<File>) => {
      for (const file of files) {
        count.current += 1
        const id = count.current
        const sentence = refusalOf(t, file)
        setUploads((all) => [
          ...all,
          { id, file, share: 0, state: sentence ? 'failed' : 'waiting', ...(sentence && { sentence }) },
        ])
        if (!sentence) send(id, file)
      }
    },
    [send, t],
  )

  const cancel = useCallback(
    (id: number) => {
      controllers.current.get(id)?.abort()
      change(id, { state: 'cancelled', sentence: t('desk.media.upload.cancelled') })
    },
    [change, t],
  )

  const retry = useCallback(
    ({ id, file }: Upload) => {
      change(id, { state: 'waiting', share: 0, sentence: undefined as never })
      send(id, file)
    },
    [change, send],
  )

  const drop = useCallback(
    () =>
      setUploads((all) =>
        all.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'checking'),
      ),
    [],
  )

  useRetryWhenBack(uploads, retry)
  useLeaveWarning(uploads.some(isUnderWay))
  return { uploads, add, cancel, retry, drop }
}

export const isUnderWay = ({ state }: Upload): boolean => ['waiting', 'sending', 'checking'].includes(state)

/** What need not be sent to be refused. */
const refusalOf = (t: Translate, { size }: File): string | undefined => {
  if (size === 0) return t('errors.media.empty')
  if (size > LIMITS.documentBytes)
    return t('errors.media.too-large', { megabytes: LIMITS_TOLD.documentMegabytes })
  return undefined
}

const outcomeOf = (t: Translate, { wasThere, isRenamed, isAnimated, item }: Uploaded): string => {
  if (wasThere) return t('desk.media.upload.wasThere', { name: item.name })
  if (isAnimated) return t('desk.media.upload.animated')
  return isRenamed ? t('desk.media.upload.renamed', { name: item.name }) : t('desk.media.upload.done')
}

const useRetryWhenBack = (uploads: Upload[], retry: (upload: Upload) => void) => {
  const latest = useRef(uploads)
  latest.current = uploads
  useEffect(() => {
    const again = () => {
      for (const upload of latest.current) if (upload.state === 'lost') retry(upload)
    }
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [retry])
}
