import { randomUUID } from 'node:crypto'
import { addColumn } from '#lib/columns/addColumn.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { standingNotice } from '#lib/review/testStanding.ts'
import type { Office } from '../ownServer.ts'
import { asProgram } from '../people.ts'

export type Input = Record<string, unknown>

/** An action with what it takes to carry it out. */
export interface DeskAction {
  /** Who of the office may. */
  by: keyof Office
  /** Makes the rows that it needs, and gives an input that is valid, with the screen that it is sent from. */
  prepare: () => Promise<{ path: string; input: Input }>
  /** Undoes what would stand in the way of other tests. */
  undo?: () => Promise<unknown>
}

export const slug = () => `c${randomUUID().slice(0, 8)}`
export const content = { title: '关于放假的通知', bodyHtml: '<p>正文</p>' }

export const newColumn = async (): Promise<number> =>
  (await asProgram((ctx) => addColumn(ctx, { slug: slug(), name: '专题' }))).id

/** A notice that stands somewhere, in a column of its own unless one is named. */
export const newNotice = async (
  notice: NoticeState,
  working: WorkingState,
  columnId?: number,
): Promise<number> => {
  const within = columnId ?? (await newColumn())
  return asProgram((ctx) => standingNotice(ctx, within, { notice, working }))
}
