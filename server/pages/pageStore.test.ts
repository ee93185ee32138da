import { expect, it, onTestFinished, vi } from 'vitest'
import { NoPage } from './pageStore.ts'
import { factsOn, type Server, tagsOf, World } from './testWorld.ts'

const world = async () => {
  const made = await World.make()
  onTestFinished(() => made.end())
  return made
}

it('renders once, however many ask, and gives all of them the document', async () => {
  const w = await world()
  const { store } = await w.start({ slowness: 3 })
  const pages = await Promise.all(Array.from({ length: 50 }, () => store.get('/a')))
  expect(w.renders).toBe(1)
  expect(new Set(pages).size).toBe(1)
  expect(pages[0]?.bodies.identity.toString()).not.toContain('<script>')
})

it('renders a second time for who waited while what the page shows changed', async () => {
  const w = await world()
  const rendered = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const server = await w.start({
    render: async (each, _, begins) => {
      begins()
      const page = await w.render(each, 0, 60_000)
      rendered.resolve()
      await go.promise
      return page
    },
  })
  const waiting = server.store.get('/a')
  await rendered.promise
  await w.publish(server, 'a')
  go.resolve()
  expect(factsOn(await waiting).get('a')).toBe(1)
  expect(w.renders).toBe(2)
})

it('serves a page that is due once more, and renders it behind the back', async () => {
  const w = await world()
  const { store } = await w.start()
  await store.get('/a')
  w.facts.set('a', 7)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => void vi.useRealTimers())
  expect(factsOn(await store.get('/a')).get('a')).toBe(0)
  await store.idle()
  expect(factsOn(await store.get('/a')).get('a')).toBe(7)
  expect(w.renders).toBe(2)
})

it('renders a page that was due on disk behind the back as well', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.stop()
  w.facts.set('a', 7)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => void vi.useRealTimers())
  const { store } = await w.start()
  expect(factsOn(await store.get('/a')).get('a')).toBe(0)
  await store.idle()
  expect(factsOn(await store.get('/a')).get('a')).toBe(7)
})

it('takes away a page that is no longer there', async () => {
  const w = await world()
  let status = 200
  const { store } = await w.start({
    render: async (each, _, begins) => {
      begins()
      const page = await w.render(each, 0, 60_000)
      return status === 404 ? { ...page, status, html: '' } : page
    },
  })
  await store.get('/a')
  status = 404
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 })
  onTestFinished(() => void vi.useRealTimers())
  await store.get('/a')
  await store.idle()
  expect((await store.get('/a')).status).toBe(404)
  expect(store.counts).toMatchObject({ known: 0, disk: 0, absent: 1 })
})

it('does not put an old page of the disk in the place of one that was rendered meanwhile', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.stop()
  w.facts.set('a', 7)
  let asked = 0
  const second: Server = await w.start({
    stillCurrent: async (pages) => {
      asked += 1
      if (asked > 1) return pages.map(() => false)
      await second.store.get('/a')
      return pages.map(() => true)
    },
  })
  await second.store.sweep()
  await second.store.idle()
  expect(factsOn(await second.store.get('/a')).get('a')).toBe(7)
})

it('does not serve a page that time has changed', async () => {
  const w = await world()
  const { store } = await w.start({
    render: async (each, _, begins) => {
      begins()
      return { ...(await w.render(each, 0, 60_000)), until: Date.now() }
    },
  })
  await store.get('/a')
  w.facts.set('a', 7)
  expect(store.peek('/a')).toBeUndefined()
  expect(factsOn(await store.get('/a')).get('a')).toBe(7)
})

it('finds its pages again after a restart, without rendering', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.store.get('/b')
  await first.stop()
  const second = await w.start()
  await second.store.get('/a')
  await second.store.sweep()
  await second.store.get('/b')
  expect(w.renders).toBe(2)
})

it('does not use a page that was changed on disk, and says so', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.stop()
  const second = await w.start()
  await second.forge('/a', 'a=0', 'a=9')
  expect(factsOn(await second.store.get('/a')).get('a')).toBe(0)
  expect(w.reports).toEqual([expect.stringContaining('was changed by somebody')])
})

it('does not use an older page that somebody put back before a start', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.store.idle()
  const old = await first.folder.read('/a')
  await w.publish(first, 'a')
  await first.stop()
  const second = await w.start()
  await second.folder.write('/a', old ?? Buffer.alloc(0))
  expect(factsOn(await second.store.get('/a')).get('a')).toBe(1)
})

it('does not use an older page that somebody put back while it runs', async () => {
  const w = await world()
  const server = await w.start({ bounds: { memoryBytes: 2_000, diskBytes: 50_000 } })
  const { store, folder } = server
  await store.get('/a')
  await store.idle()
  const old = await folder.read('/a')
  await w.publish(server, 'a')
  await store.get('/a')
  await store.idle()
  for (const each of ['/b', '/c', '/d']) await store.get(each)
  await store.idle()
  expect(store.peek('/a')).toBeUndefined()
  await folder.write('/a', old ?? Buffer.alloc(0))
  expect(factsOn(await store.get('/a')).get('a')).toBe(1)
  expect(w.reports).toEqual([expect.stringContaining('was changed by somebody')])
})

it('does not take in a page of an earlier run that changes just then', async () => {
  const w = await world()
  const first = await w.start()
  await first.store.get('/a')
  await first.stop()
  const second: Server = await w.start({
    stillCurrent: async (pages) => {
      const current = w.stillCurrent(pages)
      await w.publish(second, 'a')
      return current
    },
  })
  expect(factsOn(await second.store.get('/a')).get('a')).toBe(1)
})

it('leaves no file of a page that went out of date while it was written', async () => {
  const w = await world()
  const server = await w.start()
  const write = server.folder.write.bind(server.folder)
  server.folder.write = async (address, bytes) => {
    await w.publish(server, 'a')
    await write(address, bytes)
    server.folder.write = write
  }
  await server.store.get('/a+b')
  await server.store.idle()
  server.store.take({ ...w.read(undefined), tags: ['b'] })
  await server.store.idle()
  const [file] = await server.folder.list()
  expect(file).toBeDefined()
  expect(server.store.counts.disk).toBe(1)
})

it('keeps both memory and disk within bounds, and what is asked for stays', async () => {
  const w = await world()
  const { store, folder } = await w.start({ bounds: { memoryBytes: 20_000, diskBytes: 8_000 } })
  for (let i = 0; i < 200; i += 1) {
    await store.get(`/x${i}`)
    await store.get('/a')
    if (i % 10 === 0) await store.idle()
  }
  await store.idle()
  const { memory, disk, known, tags } = store.counts
  expect(memory).toBeLessThan(40)
  expect(known).toBeLessThanOrEqual(memory + disk)
  expect(tags).toBeLessThanOrEqual(known)
  const sizes = await Promise.all((await folder.list()).map((file) => folder.readFound(file)))
  expect(sizes.reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0)).toBeLessThanOrEqual(8_000)
  expect(w.renders).toBe(201)
})

it('keeps what is not there in bounded memory only, until it is', async () => {
  const w = await world()
  const server = await w.start()
  for (let i = 0; i < 6_000; i += 1) await server.store.get(`/absent-n${i}`)
  await server.store.idle()
  expect(server.store.counts).toMatchObject({ absent: 5_000, known: 0, tags: 0 })
  expect(await server.folder.list()).toEqual([])
  expect(server.store.peek('/absent-n5999')?.status).toBe(404)
  await w.publish(server, 'n5999')
  await server.store.idle()
  const before = w.renders
  await server.store.get('/absent-n5999')
  expect(w.renders).toBe(before + 1)
})

it('serves on from memory where the disk takes nothing, and says so once', async () => {
  const w = await world()
  const server = await w.start()
  server.folder.write = async () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  }
  await server.store.get('/a')
  await server.store.get('/b')
  await server.store.idle()
  expect(server.store.peek('/a')?.status).toBe(200)
  expect(w.reports).toEqual([expect.stringContaining('ENOSPC')])
})

it('answers from what it has while the log is away, and with nothing once others may have changed it', async () => {
  const w = await world()
  const { store, follower } = await w.start()
  await store.get('/a')
  Object.assign(follower, { state: 'away', lostAt: Date.now() - 60 * 60_000 })
  expect((await store.get('/a')).status).toBe(200)
  Object.assign(follower, { hadOthers: true })
  await expect(store.get('/a')).rejects.toEqual(new NoPage('away'))
  Object.assign(follower, { lostAt: Date.now() - 60_000 })
  expect((await store.get('/a')).status).toBe(200)
  Object.assign(follower, { catchUp: () => Promise.reject(new Error('away')) })
  await store.catchUp()
  await expect(store.get('/a')).rejects.toEqual(new NoPage('away'))
})

it('renders at once what the log names, and what was asked for most', async () => {
  const w = await world()
  const server = await w.start()
  for (const each of ['/a', '/a+b', '/a+b', '/b']) await server.store.get(each)
  w.commit('a')
  server.store.take({ ...w.read(server.follower.cursor), warm: ['/fresh'] })
  await server.store.idle()
  for (const each of ['/fresh', '/a', '/a+b']) expect(server.store.peek(each)).toBeDefined()
  expect(tagsOf('/a+b')).toEqual(['a', 'b'])
})
