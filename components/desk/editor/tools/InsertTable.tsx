'use client'

import type { Editor } from '@tiptap/core'
import { Table } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '../../Button.tsx'
import { CheckField, TextField } from '../../Field.tsx'
import { useWords } from '../../Words.tsx'
import { ToolMenu } from './ToolMenu.tsx'

const MOST_ROWS = 50
const MOST_COLUMNS = 20

/** Asks how large a table is to be, and puts it in. */
export const InsertTable = ({ editor }: { editor: Editor }) => {
  const t = useWords()
  const [rows, setRows] = useState('3')
  const [columns, setColumns] = useState('3')
  const [withHead, setWithHead] = useState(true)
  return (
    <ToolMenu icon={Table} label={t('desk.editor.table')}>
      {(close) => {
        const insert = () => {
          close()
          const size = { rows: between(rows, MOST_ROWS), cols: between(columns, MOST_COLUMNS) }
          editor
            .chain()
            .focus()
            .insertTable({ ...size, withHeaderRow: withHead })
            .run()
        }
        const onKeyDown = (event: KeyboardEvent) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          insert()
        }
        return (
          <div className="w-56 px-3 pb-3">
            <div className="flex gap-3">
              <TextField
                label={t('desk.editor.tableRows')}
                type="number"
                min={1}
                max={MOST_ROWS}
                value={rows}
                onChange={(event) => setRows(event.target.value)}
                onKeyDown={onKeyDown}
              />
              <TextField
                label={t('desk.editor.tableColumns')}
                type="number"
                min={1}
                max={MOST_COLUMNS}
                value={columns}
                onChange={(event) => setColumns(event.target.value)}
                onKeyDown={onKeyDown}
              />
            </div>
            <CheckField
              label={t('desk.editor.tableHead')}
              checked={withHead}
              onChange={(event) => setWithHead(event.target.checked)}
            />
            <Button look="primary" className="mt-3 w-full" onClick={insert}>
              {t('desk.editor.tableInsert')}
            </Button>
          </div>
        )
      }}
    </ToolMenu>
  )
}

const between = (typed: string, most: number): number =>
  Math.min(Math.max(Math.round(Number(typed)) || 1, 1), most)
