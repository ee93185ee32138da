'use client'

import { useQueryClient } from '@tanstack/react-query'
import { unstable_isUnrecognizedActionError as isOutdated } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '#lib/core/problem.ts'
import type { BulkResult, DeskItem } from '#lib/review/dto.ts'
import type { BulkInput } from '#lib/review/schema.ts'
import { useToast } from '../frame/Toasts.tsx'
import type { Action } from '../useAction.ts'
import { useLeaveWarning } from '../useLeaveWarning.ts'
import { useWords } from '../Words.tsx'
import { callOf, type Filled, inverseOf, itemsOf, type ShownMove } from './moves.ts'

export type BulkAction = Action<BulkInput, BulkResult[]>

/** One notice of a report, as it was before. */
export interface Line {
  was: Pick<DeskItem, 'id' | 'title'>
  problem?: Problem
}

export interface Report {
  /** `undo`: of what was to be taken back. */
  move: ShownMove | 'undo'
  lines: Line[]
}

interface Progress {
  move: ShownMove
  done: number
  total: number
}

/** So many go in one call: enough to be quick, few enough to see how it goes on. */
const PORTION = 10

/**
 * Does something with several notices, a portion at a time. Until the answer is there, `doing` has what each of them
 * is about to become; where it is refused, `refused` says why until the next attempt.
 * @param onDone told the ids of those that were not done, once the screens have been asked for anew
 */
export const useBulk = (action: BulkAction, onDone?: (failed: number[]) => void) => {
  const t = useWords()
  const say = useToast()
  const client = useQueryClient()
  const [doing, setDoing] = useState<ReadonlyMap<number, ShownMove>>(new Map())
  const [refused, setRefused] = useState<ReadonlyMap<number, Problem>>(new Map())
  const [progress, setProgress] = useState<Progress>()
  const [report, setReport] = useState<Report>()
  const [isRunning, setRunning] = useState(false)
  // What has not gone out by then is not done, and nobody would say so.
  useLeaveWarning(isRunning)

  const call = async (input: BulkInput): Promise<BulkResult[]> => {
    const all = (problem: Problem) => input.items.map(({ id }) => ({ id, problem }))
    try {
      const came = await action(input)
      return came.ok ? came.value : all(came.problem)
    } catch (error) {
      const [reason, message] = isOutdated(error)
        ? ['outdated', t('desk.outdated')]
        : ['unreachable', t('desk.bulk.unknown')]
      return all({ code: 'UNEXPECTED', reason, message })
    }
  }

  /** After an answer that was none, the rest would not arrive either. */
  const callAll = async (calls: BulkInput[], after: (done: number) => void): Promise<BulkResult[]> => {
    const results: BulkResult[] = []
    setRunning(true)
    for (const portion of calls.flatMap(portionsOf)) {
      const broken = results.at(-1)?.problem
      const isOver = broken?.reason === 'unreachable' || broken?.reason === 'outdated'
      results.push(
        ...(isOver ? portion.items.map(({ id }) => ({ id, problem: broken })) : await call(portion)),
      )
      after(results.length)
    }
    setRunning(false)
    return results
  }

  /** Both the list and what waits show what became of it. */
  const renew = () =>
    Promise.all(
      ['/api/desk/notices', '/api/desk/tasks', '/api/desk/tasks/count'].map((path) =>
        client.invalidateQueries({ queryKey: [path] }),
      ),
    )

  const run = async (move: ShownMove, items: DeskItem[], filled: Filled = {}) => {
    setReport(undefined)
    setRefused(new Map())
    setDoing(new Map(items.map(({ id }) => [id, move])))
    setProgress({ move, done: 0, total: items.length })
    const results = await callAll([callOf(move, itemsOf(items), filled)], (done) =>
      setProgress({ move, done, total: items.length }),
    )
    const failed = results.flatMap(({ id, problem }) => (problem ? [[id, problem] as const] : []))
    await renew()
    setDoing(new Map())
    setProgress(undefined)
    setRefused(new Map(failed))
    if (failed.length > 0) setReport({ move, lines: linesOf(results, items) })
    const done = results.flatMap(({ id, version }) => {
      const was = items.find((item) => item.id === id)
      return was && version !== undefined ? [{ was, version }] : []
    })
    if (done.length > 0) {
      const back = inverseOf(move, done)
      const undo = back.length > 0 ? { undo: () => void takeBack(items, back) } : {}
      say({ text: t(`desk.bulk.done.${move}`, { count: done.length }), ...undo })
    }
    onDone?.(failed.map(([id]) => id))
  }

  const takeBack = async (items: DeskItem[], calls: BulkInput[]) => {
    const results = await callAll(calls, () => undefined)
    await renew()
    const failed = results.filter(({ problem }) => problem)
    if (failed.length === 0) return say({ text: t('desk.bulk.undone', { count: results.length }) })
    say({ text: t('desk.bulk.notUndone', { count: failed.length }), tone: 'wrong' })
    setReport({ move: 'undo', lines: linesOf(results, items) })
  }

  return { run, doing, refused, progress, report, closeReport: () => setReport(undefined) }
}

export type Bulk = ReturnType<typeof useBulk>

const portionsOf = (input: BulkInput): BulkInput[] =>
  Array.from({ length: Math.ceil(input.items.length / PORTION) }, (_, index) => ({
    ...input,
    items: input.items.slice(index * PORTION, (index + 1) * PORTION),
  }))

const linesOf = (results: BulkResult[], items: DeskItem[]): Line[] =>
  results.map(({ id, problem }) => ({
    was: items.find((item) => item.id === id) ?? { id, title: '' },
    ...(problem && { problem }),
  }))
