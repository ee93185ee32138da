'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MediaDetail, MediaLine } from '#lib/library/dto.ts'
import type { MediaChange } from '#lib/media/schema.ts'
import { keyOf } from '../../frame/DeskData.tsx'
import { useToast } from '../../frame/Toasts.tsx'
import type { Action } from '../../useAction.ts'
import { useWords } from '../../Words.tsx'
import { perform } from '../perform.ts'
import { sentenceOf } from '../sentence.ts'
import { LIBRARY } from './mediaAddress.ts'
import { changePages } from './useLibrary.ts'

/** Server actions of the library's screen. */
export interface MediaActions {
  change: Action<MediaChange, { name: string }>
  remove: Action<{ sha256: string }, unknown>
  restore: Action<{ sha256: string }, unknown>
}

/** Where an item is read with its uses. */
export const itemAddress = (sha256: string): string => `${LIBRARY}/${sha256}`

/** Renames and deletes at once, and takes it back where the server does not agree. */
export const useMediaChanges = ({ change, remove, restore }: MediaActions) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  const renew = () => client.invalidateQueries({ queryKey: [LIBRARY] })
  const complain = (error: unknown) => say({ text: sentenceOf(t, error), tone: 'wrong' })

  const rename = useMutation({
    mutationFn: (wanted: MediaChange) => perform(change(wanted), t('desk.outdated')),
    onMutate: async (wanted) => {
      // What is on its way would be older than this.
      await client.cancelQueries({ queryKey: [LIBRARY] })
      const key = keyOf(itemAddress(wanted.sha256))
      const before = client.getQueryData<MediaDetail>(key)
      const after = (item: MediaLine) => (item.sha256 === wanted.sha256 ? { ...item, ...wanted } : item)
      if (before) client.setQueryData(key, { ...before, item: after(before.item) })
      const takeBack = changePages(client, (items) => items.map(after))
      return () => {
        takeBack()
        client.setQueryData(key, before)
      }
    },
    onError: (error, _, takeBack) => {
      takeBack?.()
      complain(error)
    },
    onSettled: (_, __, { sha256 }) =>
      Promise.all([renew(), client.invalidateQueries({ queryKey: keyOf(itemAddress(sha256)) })]),
  })

  const bringBack = useMutation({
    mutationFn: (sha256: string) => perform(restore({ sha256 }), t('desk.outdated')),
    onError: complain,
    onSettled: renew,
  })

  const drop = useMutation({
    mutationFn: ({ sha256 }: MediaLine) => perform(remove({ sha256 }), t('desk.outdated')),
    onMutate: async ({ sha256 }) => {
      await client.cancelQueries({ queryKey: [LIBRARY] })
      return changePages(client, (items) => items.filter((item) => item.sha256 !== sha256))
    },
    onError: (error, _, takeBack) => {
      takeBack?.()
      complain(error)
    },
    onSuccess: (_, { sha256, name }) =>
      say({ text: t('desk.media.removed', { name }), undo: () => bringBack.mutate(sha256) }),
    onSettled: renew,
  })
  return { rename, drop }
}
