'use client'

import { useState } from 'react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import type { NewColumn as Input } from '#lib/columns/schema.ts'
import type { Language } from '#lib/core/text.ts'
import { Button } from '../Button.tsx'
import { LanguageTabs } from '../LanguageTabs.tsx'
import { Dialog } from '../overlay/Dialog.tsx'
import type { Action } from '../useAction.ts'
import { useWords } from '../Words.tsx'
import { type ColumnActions, ColumnSheet } from './ColumnSheet.tsx'
import { ColumnTree } from './ColumnTree.tsx'
import { MoveSheet } from './MoveSheet.tsx'
import { NewColumn } from './NewColumn.tsx'
import { type Place, placeOf } from './places.ts'
import { type Move, useColumns } from './useColumns.ts'

interface Props {
  initial: TreeColumn[]
  /** Whether columns may be put at the top. */
  mayTop: boolean
  actions: ColumnActions & { add: Action<Input, unknown>; move: Move }
}

type Opened = ({ what: 'column' | 'new' } & { id?: number }) | { what: 'move'; id: number; place?: Place }

/** The trees of columns, one for each language. */
export const ColumnsScreen = ({ initial, mayTop, actions }: Props) => {
  const t = useWords()
  const { columns, moveTo, renew } = useColumns(initial, actions.move)
  const [lang, setLang] = useState<Language>('zh')
  const [opened, open] = useState<Opened>()
  const close = () => open(undefined)
  const chosen = columns.find(({ id }) => id === opened?.id)
  const move = (id: number, place: Place) => {
    if (placeOf(columns, id).parentId === place.parentId) moveTo(id, place)
    else open({ what: 'move', id, place })
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between">
        <h1 className="font-serif text-2xl font-bold">{t('desk.columns.title')}</h1>
        <Button look="primary" onClick={() => open({ what: 'new' })}>
          {t('desk.columns.add')}
        </Button>
      </div>
      <p className="mt-2 text-sm text-soft">{t('desk.columns.hint')}</p>
      <LanguageTabs lang={lang} onChoose={setLang} />
      {!columns.some((column) => column.lang === lang) && (
        <p className="mt-6 text-soft">{t('desk.columns.none')}</p>
      )}
      <ColumnTree
        key={lang}
        columns={columns}
        lang={lang}
        mayTop={mayTop}
        onMove={move}
        onOpen={(id) => open({ what: 'column', id })}
        onPlace={(id) => open({ what: 'move', id })}
      />
      {opened?.what === 'column' && chosen && (
        <ColumnSheet column={chosen} columns={columns} actions={actions} renew={renew} onClose={close} />
      )}
      {opened?.what === 'move' && (
        <MoveSheet
          columns={columns}
          id={opened.id}
          place={opened.place}
          mayTop={mayTop}
          move={moveTo}
          onClose={close}
        />
      )}
      {opened?.what === 'new' && (
        <Dialog look="side" title={t('desk.columns.add')} onClose={close}>
          <NewColumn
            columns={columns}
            lang={lang}
            mayTop={mayTop}
            action={actions.add}
            onDone={() => {
              renew()
              close()
            }}
          />
        </Dialog>
      )}
    </>
  )
}
