import { expect, it } from 'vitest'
import type { Rule } from './rule.ts'
import { RedirectTable } from './table.ts'

const rule = (from: string, to: string): Rule => ({ id: 1, from, to, coversBelow: false })

const tableOf = (answers: (Rule[] | Error)[]) => {
  const said: string[] = []
  let reads = 0
  const table = new RedirectTable({
    read: async () => {
      const answer = answers[Math.min(reads, answers.length - 1)] ?? []
      reads += 1
      if (answer instanceof Error) throw answer
      return answer
    },
    isPage: (address) => address.startsWith('/notices/'),
    log: (sentence) => said.push(sentence),
  })
  return { table, said, reads: () => reads }
}

it('is read once, however many ask, and then answers at once', async () => {
  const { table, reads } = tableOf([[rule('/a', '/b'), rule('/b', '/c')]])
  const asked = Array.from({ length: 50 }, () => table.find('/a'))
  expect(await Promise.all(asked)).toEqual(Array(50).fill({ id: 1, to: '/c' }))
  expect(table.find('/a')).toEqual({ id: 1, to: '/c' })
  expect(table.find('/z')).toBeUndefined()
  expect(reads()).toBe(1)
})

it('is read anew after a change, and what was on its way before counts no longer', async () => {
  const { table } = tableOf([[rule('/a', '/old')], [rule('/a', '/new')]])
  const early = table.find('/a')
  table.renew()
  expect(await table.find('/a')).toEqual({ id: 1, to: '/new' })
  await early
  expect(table.find('/a')).toEqual({ id: 1, to: '/new' })
})

it('ends a way where something may stand, and leads into no circle', async () => {
  const { table } = tableOf([
    [rule('/a', '/notices/1'), rule('/notices/1', '/x'), rule('/c', '/d'), rule('/d', '/c')],
  ])
  expect(await table.find('/a')).toEqual({ id: 1, to: '/notices/1' })
  expect(table.find('/notices/1')).toEqual({ id: 1, to: '/x' })
  expect(table.find('/c')).toBeUndefined()
})

it('serves on as it was where it cannot be read', async () => {
  const { table, said, reads } = tableOf([[rule('/a', '/b')], new Error('away')])
  expect(await table.find('/a')).toEqual({ id: 1, to: '/b' })
  table.renew()
  expect(await table.find('/a')).toEqual({ id: 1, to: '/b' })
  expect(table.find('/a')).toEqual({ id: 1, to: '/b' })
  expect([said, reads()]).toEqual([['redirects: away'], 2])
})
