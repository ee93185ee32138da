import { expect, it } from 'vitest'
import { REVISION_STATES } from '#lib/notices/state.ts'
import { isPossible, MOVES, TRANSITIONS, type Transition } from './transitions.ts'

const all: Transition[] = MOVES.map((move) => TRANSITIONS[move])

it('leads to every state that a revision can have, but for the one that a correction leaves behind', () => {
  const reached = new Set(all.map(({ to }) => to))
  expect(REVISION_STATES.filter((state) => !reached.has(state))).toEqual(['superseded'])
})

it('leaves every state again that is not the end', () => {
  const left = new Set(all.flatMap(({ from }) => from))
  expect(REVISION_STATES.filter((state) => !left.has(state))).toEqual([
    'published',
    'superseded',
    'discarded',
  ])
})

it('shows readers nothing that was neither approved nor an emergency', () => {
  const ways = MOVES.filter((move) => TRANSITIONS[move].to === 'published')
  expect(ways).toEqual(['publish', 'publish-in-emergency'])
  expect(TRANSITIONS.publish.from).toEqual(['approved', 'scheduled'])
})

it('brings nothing back to readers that was withdrawn, and nothing to them that is in quarantine', () => {
  for (const notice of ['withdrawn', 'quarantined'] as const) {
    const possible = MOVES.filter((move) =>
      [...REVISION_STATES, 'none' as const].some((working) => isPossible(move, { working, notice })),
    )
    expect(possible.filter((move) => !['save', 'discard'].includes(move))).toEqual([])
  }
})

it('takes a notice from readers by withdrawal and by its end only', () => {
  const ending = MOVES.filter((move) => {
    const { noticeTo }: Transition = TRANSITIONS[move]
    return noticeTo?.published !== undefined
  })
  expect(ending).toEqual(['withdraw', 'expire', 'arrange'])
})
