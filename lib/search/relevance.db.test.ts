import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { datedContent } from '#lib/demo/dates.ts'
import { DEMO_NOTICES } from '#lib/demo/notices/index.ts'
import { writeDemo } from '#lib/demo/write.ts'
import { env } from '#lib/env.ts'
import { readSearch } from '#lib/public/search.ts'
import { WANTED, type Wanted } from './fixtures/relevance.ts'

const LOOKED_AT = 10
const ANSWER = 3
const RELATED = 1

/** Normalized discounted cumulative gain: 1 where the answers stand first, less the further down they are. */
const ndcg = (found: string[], { answers, related = [] }: Wanted): number => {
  const gain = (key: string) => (answers.includes(key) ? ANSWER : related.includes(key) ? RELATED : 0)
  const sum = (gains: number[]) =>
    gains.slice(0, LOOKED_AT).reduce((all, each, at) => all + each / Math.log2(at + 2), 0)
  return sum(found.map(gain)) / sum([...answers.map(() => ANSWER), ...related.map(() => RELATED)])
}

it('has what people look for in the demo content among the first', async () => {
  const ctx = await testCtx()
  await writeDemo(ctx)
  const keys = new Map(
    DEMO_NOTICES.map((notice) => [datedContent(notice, ctx.now, env().TIME_ZONE).content.title, notice.key]),
  )
  expect(WANTED.length).toBeGreaterThanOrEqual(60)
  for (const key of WANTED.flatMap(({ answers, related = [] }) => [...answers, ...related]))
    expect([...keys.values()]).toContain(key)
  const scores: [string, number, string[]][] = []
  for (const wanted of WANTED) {
    const request = { lang: wanted.lang ?? 'zh', sort: 'relevance', page: 1, pageSize: LOOKED_AT } as const
    const { items } = await readSearch(ctx.db, { ...request, query: wanted.query }, ctx.now)
    const found = items.map(({ title }) => keys.get(title.map(({ text }) => text).join('')) ?? '')
    scores.push([wanted.query, ndcg(found, wanted), found])
  }
  const mean = scores.reduce((sum, [, score]) => sum + score, 0) / scores.length
  const poor = scores.filter(([, score]) => score < 0.8)
  expect(mean, JSON.stringify(poor, null, 1)).toBeGreaterThanOrEqual(0.9)
}, 120_000)
