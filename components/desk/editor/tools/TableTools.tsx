'use client'

import type { Editor } from '@tiptap/core'
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Captions,
  FoldHorizontal,
  FoldVertical,
  Heading,
  PanelLeft,
  PanelTop,
  TableCellsMerge,
  TableCellsSplit,
  Trash2,
} from 'lucide-react'
import { useWords } from '../../Words.tsx'
import { ToolBar, ToolGroup } from './ToolBar.tsx'
import { ToolButton } from './ToolButton.tsx'

/** What can be done with the table around the selection. */
export const TableTools = ({ editor, onCaption }: { editor: Editor; onCaption: () => void }) => {
  const t = useWords()
  const run = () => editor.chain().focus()
  const can = editor.can()
  return (
    <ToolBar label={t('desk.editor.tableTools')}>
      <ToolGroup>
        <ToolButton
          icon={BetweenHorizontalEnd}
          label={t('desk.editor.rowAbove')}
          onClick={() => run().addRowBefore().run()}
        />
        <ToolButton
          icon={BetweenHorizontalStart}
          label={t('desk.editor.rowBelow')}
          onClick={() => run().addRowAfter().run()}
        />
        <ToolButton
          icon={FoldVertical}
          label={t('desk.editor.rowDelete')}
          onClick={() => run().deleteRow().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={BetweenVerticalEnd}
          label={t('desk.editor.columnBefore')}
          onClick={() => run().addColumnBefore().run()}
        />
        <ToolButton
          icon={BetweenVerticalStart}
          label={t('desk.editor.columnAfter')}
          onClick={() => run().addColumnAfter().run()}
        />
        <ToolButton
          icon={FoldHorizontal}
          label={t('desk.editor.columnDelete')}
          onClick={() => run().deleteColumn().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={TableCellsMerge}
          label={t('desk.editor.merge')}
          disabled={!can.mergeCells()}
          onClick={() => run().mergeCells().run()}
        />
        <ToolButton
          icon={TableCellsSplit}
          label={t('desk.editor.split')}
          disabled={!can.splitCell()}
          onClick={() => run().splitCell().run()}
        />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={PanelTop}
          label={t('desk.editor.headRow')}
          onClick={() => run().toggleHeaderRow().run()}
        />
        <ToolButton
          icon={PanelLeft}
          label={t('desk.editor.headColumn')}
          onClick={() => run().toggleHeaderColumn().run()}
        />
        <ToolButton
          icon={Heading}
          label={t('desk.editor.headCell')}
          pressed={editor.isActive('tableHeader')}
          onClick={() => run().toggleHeaderCell().run()}
        />
        <ToolButton icon={Captions} label={t('desk.editor.tableCaption')} onClick={onCaption} />
      </ToolGroup>
      <ToolGroup>
        <ToolButton
          icon={Trash2}
          label={t('desk.editor.tableDelete')}
          onClick={() => run().deleteTable().run()}
        />
      </ToolGroup>
    </ToolBar>
  )
}
