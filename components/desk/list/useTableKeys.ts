'use client'

import type { KeyboardEvent, RefObject } from 'react'
import type { NoticeTable } from './useNoticeTable.ts'

/**
 * Going through the list by keyboard: arrows (or j and k) lead from row to row, with shift they select on the way,
 * Ctrl+A takes the whole page, Enter opens, Escape lets go. Space is the checkbox's own.
 */
export const useTableKeys =
  (table: NoticeTable, body: RefObject<HTMLTableSectionElement | null>) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    const boxes = Array.from(body.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])
    const here = boxes.findIndex((box) => box.closest('tr')?.contains(event.target as Node))
    const done = () => event.preventDefault()
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      done()
      table.toggleAllRowsSelected(true)
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') table.resetRowSelection(true)
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      done()
      event.target.closest('tr')?.querySelector<HTMLAnchorElement>('a[href]')?.click()
    }
    const step = STEPS[event.key]
    if (step === undefined) return
    done()
    const there = Math.max(0, Math.min(boxes.length - 1, here + step))
    boxes[there]?.focus()
    if (!event.shiftKey) return
    const rows = table.getRowModel().rows
    // Turning back gives up what was selected on the way.
    const turnsBack = rows[there]?.getIsSelected() && rows[here]?.getIsSelected() && there !== here
    if (turnsBack) rows[here]?.toggleSelected(false)
    else for (const place of [here, there]) rows[place]?.toggleSelected(true)
  }

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }
