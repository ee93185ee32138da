import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ActionResult, Problem } from '#lib/core/problem.ts'
import { createAutosave, type SaveState } from './autosave.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const problem = (code: Problem['code'], reason = 'x'): ActionResult<never> => ({
  ok: false,
  problem: { code, reason, message: '' },
})

/** A server that takes what fits its version, and a browser that keeps the rest. */
const desk = () => {
  const server = { text: '', version: 1, isAway: false, answers: [] as ActionResult<never>[], deliberate: 0 }
  const browser = { kept: undefined as string | undefined }
  const states: SaveState['kind'][] = []
  const reconciled: ({ version: number } | Error)[] = []
  const traffic = { now: 0, most: 0 }
  const autosave = createAutosave<{ text: string }>({
    version: 1,
    send: async ({ text }, version, isDeliberate) => {
      traffic.now += 1
      traffic.most = Math.max(traffic.most, traffic.now)
      await new Promise((arrive) => setTimeout(arrive, 50))
      traffic.now -= 1
      if (server.isAway) return problem('UNEXPECTED', 'unreachable')
      const refused = server.answers.shift()
      if (refused) return refused
      if (version !== server.version) return problem('CONFLICT')
      server.text = text
      server.version += 1
      if (isDeliberate) server.deliberate += 1
      return { ok: true, value: { version: server.version } }
    },
    keep: ({ text }) => {
      browser.kept = text
    },
    forget: () => {
      browser.kept = undefined
    },
    reconcile: async () => {
      const known = reconciled.shift()
      if (known instanceof Error) throw known
      return known
    },
    onState: ({ kind }) => states.push(kind),
  })
  return { autosave, server, browser, states, reconciled, traffic }
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('createAutosave', () => {
  it('keeps each change in the browser at once, and sends it at the next pause', async () => {
    const { autosave, server, browser, states } = desk()
    autosave.change({ text: '一' })
    expect(browser.kept).toBe('一')
    await pass(1_400)
    expect(server.text).toBe('一')
    expect(browser.kept).toBeUndefined()
    expect(states).toEqual(['waiting', 'saving', 'saved'])
  })

  it('sends within five seconds, however long somebody types without a pause', async () => {
    const { autosave, server } = desk()
    for (let times = 0; times < 10; times += 1) {
      autosave.change({ text: `${times}` })
      await pass(500)
    }
    expect(Number(server.text)).toBeGreaterThanOrEqual(7)
  })

  it('tries again while the server cannot be reached, and keeps the newest in the browser', async () => {
    const { autosave, server, browser, states } = desk()
    server.isAway = true
    autosave.change({ text: '一' })
    await pass(10_000)
    autosave.change({ text: '一二' })
    await pass(10_000)
    expect(states.at(-1)).toBe('offline')
    expect(browser.kept).toBe('一二')
    server.isAway = false
    autosave.tryAgain()
    await pass(50)
    expect(server.text).toBe('一二')
    expect(states.at(-1)).toBe('saved')
  })

  it('sends what was typed while an earlier draft was on its way', async () => {
    const { autosave, server } = desk()
    autosave.change({ text: '一' })
    await pass(1_220)
    autosave.change({ text: '一二' })
    await pass(1_400)
    expect([server.text, server.version]).toEqual(['一二', 3])
    await pass(10_000)
    expect(server.version).toBe(3)
  })

  it('stops at the save of somebody else until it is told what to go on from', async () => {
    const { autosave, server, browser, states } = desk()
    server.version = 5
    autosave.change({ text: '我的' })
    await pass(20_000)
    expect([states.at(-1), server.text, browser.kept]).toEqual(['conflict', '', '我的'])
    autosave.change({ text: '我的，接着写' })
    await pass(20_000)
    expect(server.text).toBe('')
    autosave.goOnFrom(5, { text: '我的，接着写' })
    await pass(1_400)
    expect([server.text, server.deliberate]).toEqual(['我的，接着写', 1])
  })

  it('goes on by itself where the newer version turns out to be its own', async () => {
    const { autosave, server, reconciled, states } = desk()
    server.version = 2
    reconciled.push({ version: 2 })
    autosave.change({ text: '一' })
    await pass(1_400)
    expect([server.text, states.at(-1)]).toEqual(['一', 'saved'])
  })

  it('asks again where nobody can say whose the newer version is', async () => {
    const { autosave, server, reconciled, states } = desk()
    server.version = 2
    reconciled.push(new Error('unreachable'), { version: 2 })
    autosave.change({ text: '一' })
    await pass(1_400)
    expect(states.at(-1)).toBe('offline')
    await pass(10_000)
    expect([server.text, states.at(-1)]).toEqual(['一', 'saved'])
  })

  it('takes a clash in one field for what is wrong with that field', async () => {
    const { autosave, server, states } = desk()
    const message = { reason: 'notices.has-translation', message: '', field: 'place.translationId' }
    server.answers.push({ ok: false, problem: { code: 'CONFLICT', ...message } })
    autosave.change({ text: '一' })
    await pass(1_400)
    expect(states.at(-1)).toBe('invalid')
    autosave.change({ text: '一二' })
    await pass(1_400)
    expect([server.text, states.at(-1)]).toEqual(['一二', 'saved'])
  })

  it('is refused, and not wrong in a field, where the notice is not there any more', async () => {
    const { autosave, server, browser, states } = desk()
    server.answers.push(problem('NOT_FOUND', 'notices.not-found'))
    autosave.change({ text: '一' })
    await pass(1_400)
    expect([states.at(-1), browser.kept]).toEqual(['refused', '一'])
    await pass(10_000)
    expect([server.text, states.at(-1)]).toEqual(['一', 'saved'])
  })

  it('takes what is not there any more in one field for what is wrong with that field', async () => {
    const { autosave, server, states } = desk()
    const message = { reason: 'notices.file-not-found', message: '', field: 'content.attachments' }
    server.answers.push({ ok: false, problem: { code: 'NOT_FOUND', ...message } })
    autosave.change({ text: '一' })
    await pass(1_400)
    expect(states.at(-1)).toBe('invalid')
  })

  it('has one request under way, however many ask for one meanwhile', async () => {
    const { autosave, server, states, traffic } = desk()
    autosave.change({ text: '一' })
    const first = autosave.flush()
    await pass(10)
    autosave.change({ text: '一二' })
    const others = [autosave.flush(), autosave.flush(true)]
    await pass(500)
    expect(await Promise.all([first, ...others])).toEqual([false, true, true])
    expect([traffic.most, server.text, server.version, states.at(-1)]).toEqual([1, '一二', 3, 'saved'])
  })

  it('says what is wrong with a field, and sends when that is mended', async () => {
    const { autosave, server, states } = desk()
    server.answers.push(problem('INVALID'))
    autosave.change({ text: '' })
    await pass(1_400)
    expect(states.at(-1)).toBe('invalid')
    autosave.change({ text: '一' })
    await pass(1_400)
    expect([server.text, states.at(-1)]).toEqual(['一', 'saved'])
  })

  it('says whether everything is on the server', async () => {
    const { autosave, server } = desk()
    const flushed = async () => {
      const flushing = autosave.flush()
      await pass(60)
      return flushing
    }
    expect(await flushed()).toBe(true)
    server.isAway = true
    autosave.change({ text: '一' })
    expect(await flushed()).toBe(false)
    server.isAway = false
    expect(await flushed()).toBe(true)
    expect(server.text).toBe('一')
  })
})
