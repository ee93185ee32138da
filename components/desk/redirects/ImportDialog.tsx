'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ForeseenLine } from '#lib/redirects/dto.ts'
import type { RedirectImport } from '#lib/redirects/schema.ts'
import { Button } from '../Button.tsx'
import { askDesk } from '../frame/askDesk.ts'
import { keyOf } from '../frame/DeskData.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { Outcome } from '../Outcome.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import { type Action, useAction } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { Foreseen } from './Foreseen.tsx'
import { READ } from './filters.ts'

export interface Imported {
  added: number
  changed: number
  same: number
}

interface Props {
  action: Action<RedirectImport, Imported>
  onClose: () => void
}

/** Takes in a table of redirects: shows what would become of each line, and then does it. */
export const ImportDialog = ({ action, onClose }: Props) => {
  const t = useWords()
  const id = useId()
  const say = useToast()
  const client = useQueryClient()
  const [lines, setLines] = useState<ForeseenLine[]>()
  const preview = useMutation({
    mutationFn: (file: File) =>
      askDesk<ForeseenLine[]>(`${READ.redirects}/preview`, { method: 'POST', body: file }),
    onMutate: () => setLines(undefined),
    onSuccess: setLines,
  })
  const apply = useAction(action, {
    onDone: (imported) => {
      for (const address of [READ.redirects, READ.missing])
        client.invalidateQueries({ queryKey: keyOf(address).slice(0, 1) })
      say({ text: t('desk.redirects.imported', { ...imported }) })
      onClose()
    },
  })
  const wrong = lines?.filter(({ outcome }) => outcome === 'wrong').length ?? 0
  const failure = preview.error && {
    ...({ code: 'INVALID', reason: 'input' } as const),
    message: preview.error.message || t('desk.unreachable'),
  }
  return (
    <Dialog title={t('desk.redirects.import')} look="whole" onClose={onClose}>
      <p className="max-w-prose text-sm text-soft">{t('desk.redirects.importHint')}</p>
      <label htmlFor={id} className="mt-4 mb-1 block text-sm font-medium">
        {t('desk.redirects.file')}
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) preview.mutate(file)
          // The same file may be chosen again, once it was mended.
          currentTarget.value = ''
        }}
      />
      <Outcome problem={failure || apply.problem} />
      {preview.isPending && <p className="mt-4 text-sm text-soft">{t('desk.listing.reading')}</p>}
      {lines && (
        <>
          <Foreseen lines={lines} />
          <Button
            look="primary"
            className="mt-4"
            disabled={wrong > 0 || apply.isPending}
            onClick={() =>
              apply.run({
                lines: lines.map(({ line, from, to, coversBelow }) => ({ line, from, to, coversBelow })),
              })
            }
          >
            {t('desk.redirects.apply', { count: lines.length })}
          </Button>
        </>
      )}
    </Dialog>
  )
}
