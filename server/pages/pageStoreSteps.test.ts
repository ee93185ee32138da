import fc from 'fast-check'
import { expect, it } from 'vitest'
import { factsOn, type Server, turns, World } from './testWorld.ts'

/** What a reader asks for must not be less than what was confirmed before. */
const readChecked = async ({ confirmed }: World, { store }: Server, address: string) => {
  const before = new Map(confirmed)
  const page = store.peek(address) ?? (await store.get(address))
  if (page.status === 404) return
  for (const [tag, version] of factsOn(page)) expect(version).toBeGreaterThanOrEqual(before.get(tag) ?? 0)
}

const address = fc.constantFrom('/a', '/b', '/a+b', '/b+c', '/a+c', '/c', '/absent-a', '/d', '/d+a', '/e')
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('read' as const), address, wait: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('publish' as const),
      tag: fc.constantFrom('a', 'b', 'c'),
      wait: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'kill' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tear' as const), address }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pass' as const), turns: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
)

const runSteps = async (
  w: World,
  steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  slowness: number,
) => {
  let server = await w.start({ slowness })
  let pending: Promise<unknown>[] = []
  for (const each of steps) {
    if (each.do === 'read' || each.do === 'publish') {
      const work = each.do === 'read' ? readChecked(w, server, each.address) : w.publish(server, each.tag)
      if (each.wait) await work
      else pending.push(work)
    }
    if (each.do === 'pass') await turns(each.turns)
    if (each.do === 'settle') await server.store.idle()
    if (each.do === 'tear') await server.tear(each.address)
    if (each.do === 'restart' || each.do === 'kill') {
      if (each.do === 'restart') await Promise.all(pending)
      // Whoever waits for a server that is killed waits in vain.
      pending = []
      if (each.do === 'restart') await server.stop()
      else server.kill()
      server = await w.start({ slowness })
      server.store.sweep().catch(() => undefined)
    }
  }
  await Promise.all(pending)
  for (const each of ['/a', '/b', '/a+b', '/b+c', '/a+c']) await readChecked(w, server, each)
  await server.stop()
}

it('never shows what is older than the last confirmed change, nor half a page', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), fc.nat(3), async (steps, slowness) => {
      const w = await World.make()
      try {
        await runSteps(w, steps, slowness)
      } finally {
        await w.end()
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)
