import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TreeColumn } from '#lib/columns/dto.ts'
import { markOf, placeAfter, placeAt, placeOf, placesFor, rowsOf, STEPS, withMoved } from './places.ts'

const column = (id: number, parentId: number | null, kind: TreeColumn['kind'] = 'list'): TreeColumn => ({
  ...{ id, parentId, kind, lang: 'zh', slug: `c${id}`, name: `c${id}`, description: '', keywords: [] },
  ...{ columnType: null, linkUrl: null, onHome: false, reviewStages: 1, mayManage: true, listed: 0 },
  ...{ former: [], template: null },
})

/** 1 (2, 3 (4)), 5, 6: a link. */
const tree = [
  column(1, null),
  column(2, 1),
  column(3, 1),
  column(4, 3),
  column(5, null),
  column(6, null, 'link'),
]

it('takes steps where they lead somewhere', () => {
  expect(STEPS.map((step) => placeAfter(tree, 3, step))).toEqual([
    { parentId: 1, position: 0 },
    undefined,
    { parentId: null, position: 1 },
    { parentId: 2, position: 0 },
  ])
  expect(placeAfter(tree, 5, 'indent')).toEqual({ parentId: 1, position: 2 })
  expect(placeAfter([...tree, column(7, null)], 7, 'indent')).toBeUndefined()
})

it('reads a place off a line, and marks it', () => {
  expect(placeAt(tree, 5, 2, 'before')).toEqual({ parentId: 1, position: 0 })
  expect(placeAt(tree, 5, 2, 'inside')).toEqual({ parentId: 2, position: 0 })
  expect(placeAt(tree, 5, 3, 'after')).toEqual({ parentId: 3, position: 0 })
  expect(placeAt(tree, 5, 4, 'after')).toEqual({ parentId: 3, position: 1 })
  expect(placeAt(tree, 5, 6, 'inside')).toEqual({ parentId: null, position: 2 })
  expect(placeAt(tree, 1, 4, 'inside')).toBeUndefined()
  expect(markOf(tree, 5, { parentId: 3, position: 1 })).toEqual({ target: 4, edge: 'after', depth: 2 })
  expect(markOf(tree, 5, { parentId: 1, position: 1 })).toEqual({ target: 3, edge: 'before', depth: 1 })
})

it('knows every place there is, each of which can be marked, come to and left again', () => {
  const any = fc
    .array(fc.nat({ max: 8 }), { minLength: 2, maxLength: 9 })
    .map((parents) =>
      parents.map((parent, i) => column(i + 1, i > 0 && parent % (i + 1) > 0 ? parent % (i + 1) : null)),
    )
  fc.assert(
    fc.property(any, fc.nat(), (columns, chosen) => {
      const id = (chosen % columns.length) + 1
      const own = placeOf(columns, id)
      const places = placesFor(columns, id)
      expect(places).toContainEqual(own)
      expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length)
      for (const place of places) {
        const moved = withMoved(columns, id, place)
        expect(placeOf(moved, id)).toEqual(place)
        expect(rowsOf(moved)).toHaveLength(columns.length)
        expect(rowsOf(withMoved(moved, id, own)).map((row) => row.column.id)).toEqual(
          rowsOf(columns).map((row) => row.column.id),
        )
      }
    }),
  )
})
