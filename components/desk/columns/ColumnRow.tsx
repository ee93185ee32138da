'use client'

import { useDraggable } from '@dnd-kit/react'
import {
  CornerDownRight,
  ExternalLink,
  FileText,
  GripVertical,
  House,
  LayoutTemplate,
  List,
} from 'lucide-react'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { Menu } from '../overlay/Menu.tsx'
import { useWords } from '../Words.tsx'
import type { Row, Step } from './places.ts'
import { STEPS } from './places.ts'

/** Classes by depth: what is deeper is drawn no deeper, so that names keep their room on a phone. */
const INDENTS = ['pl-0', 'pl-4 md:pl-7', 'pl-8 md:pl-14', 'pl-12 md:pl-21', 'pl-16 md:pl-28'] as const
const indentOf = (depth: number): string => INDENTS[Math.min(depth, INDENTS.length - 1)] ?? ''

const ICONS = { list: List, page: FileText, link: ExternalLink }

interface Props {
  row: Row
  mark: { edge: 'before' | 'after'; depth: number } | undefined
  isMoving: boolean
  isTarget: boolean
  /** Those steps that are possible. */
  steps: Partial<Record<Step, () => void>>
  onOpen: () => void
  onPlace: () => void
}

/** One column in the tree: what it is, and what can be done with it. */
export const ColumnRow = ({
  row: { column, depth },
  mark,
  isMoving,
  isTarget,
  steps,
  onOpen,
  onPlace,
}: Props) => {
  const t = useWords()
  const { ref, handleRef } = useDraggable({ id: column.id, disabled: !column.mayManage })
  const Icon = ICONS[column.kind]
  return (
    <li
      ref={ref}
      data-column={column.id}
      data-moving={isMoving || undefined}
      data-target={isTarget || undefined}
      className="column-row border-b border-line"
    >
      {mark && (
        <span className={`column-mark column-mark-${mark.edge} ${indentOf(mark.depth)}`} aria-hidden="true" />
      )}
      <div className={`column-line flex items-center ${indentOf(depth)}`}>
        {column.mayManage ? (
          <button
            ref={handleRef}
            type="button"
            aria-label={t('desk.columns.drag', { name: column.name })}
            aria-roledescription={t('desk.columns.draggable')}
            className="column-handle flex h-11 w-9 flex-none items-center justify-center text-faint hover:text-brand"
          >
            <GripVertical aria-hidden="true" className="h-5 w-5" />
          </button>
        ) : (
          <CornerDownRight aria-hidden="true" className="mx-2 h-5 w-5 flex-none text-faint" />
        )}
        <Icon aria-hidden="true" className="mr-2 h-4 w-4 flex-none text-faint" />
        {column.mayManage ? (
          <button
            type="button"
            onClick={onOpen}
            className="min-h-11 min-w-0 flex-1 py-2 text-left font-medium break-words hover:text-brand hover:underline"
          >
            {column.name}
          </button>
        ) : (
          <span className="min-w-0 flex-1 py-2 break-words text-soft">{column.name}</span>
        )}
        <Facts column={column} />
        {column.mayManage && (
          <Menu
            label={t('desk.columns.menu', { name: column.name })}
            items={[
              ...STEPS.map((step) => ({ label: t(`desk.columns.steps.${step}`), act: steps[step] })),
              { label: t('desk.columns.moveUnder'), act: onPlace },
              { label: t('desk.columns.edit'), act: onOpen },
            ]}
          />
        )}
      </div>
    </li>
  )
}

const Facts = ({
  column: { slug, onHome, template, reviewStages, listed, kind },
}: {
  column: TreeColumn
}) => {
  const t = useWords()
  return (
    <span className="ml-2 flex flex-none items-center text-xs text-faint">
      <span className="mr-4 hidden lg:inline">/{slug}</span>
      <span className="flex w-12 justify-end">
        {template && (
          <LayoutTemplate role="img" aria-label={t('desk.columns.template.own')} className="mr-2 h-4 w-4" />
        )}
        {onHome && <House role="img" aria-label={t('desk.columns.onHome')} className="mr-2 h-4 w-4" />}
      </span>
      <span className="hidden w-20 whitespace-nowrap md:inline">
        {kind !== 'link' && t(`desk.columns.stages${reviewStages as 1}`)}
      </span>
      <span className="w-12 text-right" title={t('desk.columns.listed', { count: listed })}>
        {kind === 'list' && listed}
      </span>
    </span>
  )
}
