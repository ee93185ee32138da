'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ForeseenLine } from '#lib/redirects/dto.ts'
import type { RedirectImport } from '#lib/redirects/schema.ts'
import { Button } from '../Button.tsx'
import { askDesk } from '../frame/askDesk.ts'
import { keyOf } from '../frame/DeskData.tsx'
import { useToast } from '../frame/Toasts.tsx'
import { FileButton } from '../media/upload/FileButton.tsx'
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

const ENDINGS = ['csv', 'txt']

/** Takes in a table of redirects: shows what would become of each line, and then does it. */
export const ImportDialog = ({ action, onClose }: Props) => {
  const t = useWords()
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
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <FileButton
          label={t('desk.redirects.file')}
          endings={ENDINGS}
          look={lines ? 'plain' : 'primary'}
          onFiles={([file]) => file && preview.mutate(file)}
        />
        {preview.variables && <span className="text-sm break-all text-soft">{preview.variables.name}</span>}
      </div>
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
