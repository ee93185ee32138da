import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '#lib/db/client.ts'
import { auditEvents, pushEngines, pushes } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { listPushes } from './listPushes.ts'
import { queuePushes } from './queuePushes.ts'
import { retryPush } from './retryPush.ts'
import { sendDuePushes } from './sendDuePushes.ts'
import { answering, TestEngine } from './testEngines.ts'

const TOKEN = 'secret-token-42'
const indexNow = new TestEngine()
const baidu = new TestEngine()

beforeAll(async () => {
  process.env.PUBLIC_URL = 'https://www.school.cn'
  process.env.INDEXNOW_KEY = 'key-of-this-school'
  process.env.INDEXNOW_ENDPOINT = `${await indexNow.start()}/indexnow`
  process.env.BAIDU_PUSH_TOKEN = TOKEN
  process.env.BAIDU_PUSH_HOST = await baidu.start()
})
afterAll(() => Promise.all([indexNow.stop(), baidu.stop()]))
beforeEach(() => {
  for (const engine of [indexNow, baidu]) engine.received.length = 0
  indexNow.behaviour = answering(202)
  baidu.behaviour = ({ body }, res) =>
    answering(200, { remain: 99, success: body.split('\n').length })({} as never, res)
})

/** Midday in Beijing. */
const NOON = new Date('2026-03-15T04:00:00Z')
const MIDNIGHT = new Date('2026-03-15T16:00:00Z')
const inMinutes = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000)

const withPushes = async (...paths: string[]) => {
  const ctx = await testCtx(NOON)
  const db = ctx.db as Database
  const { rows } = await db.execute<{ id: string }>(`
    with c as (insert into "column" (lang, slug, name, position) values ('zh', 'news', '新闻', 0) returning id)
    insert into notice (column_id, lang) select id, 'zh' from c returning id`)
  const noticeId = Number(rows[0]?.id)
  for (const path of paths) await queuePushes(ctx, { noticeId, path, cause: 'published' })
  const of = async (engine: 'indexnow' | 'baidu') =>
    (await db.select().from(pushes).orderBy(asc(pushes.id))).filter((row) => row.engine === engine)
  const send = (now = NOON) => sendDuePushes({ db, now, timeoutMs: 300 })
  const pauseOf = async (engine: string) =>
    (await db.select().from(pushEngines)).find((row) => row.engine === engine)
  return { ctx, db, of, send, pauseOf, noticeId }
}

describe('search engines', () => {
  it('are told once, each in its own way, what changed', async () => {
    const { of, send } = await withPushes('/notices/1', '/notices/2', '/notices/1')
    expect(await send()).toBe(4)
    expect(await send(inMinutes(60))).toBe(0)
    expect(indexNow.received).toEqual([
      {
        url: '/indexnow',
        contentType: 'application/json; charset=utf-8',
        body: JSON.stringify({
          host: 'www.school.cn',
          key: 'key-of-this-school',
          keyLocation: 'https://www.school.cn/key-of-this-school.txt',
          urlList: ['https://www.school.cn/notices/1', 'https://www.school.cn/notices/2'],
        }),
      },
    ])
    expect(baidu.received).toEqual([
      {
        url: `/urls?site=${encodeURIComponent('https://www.school.cn')}&token=${TOKEN}`,
        contentType: 'text/plain',
        body: 'https://www.school.cn/notices/1\nhttps://www.school.cn/notices/2',
      },
    ])
    for (const engine of ['indexnow', 'baidu'] as const)
      expect(await of(engine)).toMatchObject(Array(3).fill({ dueAt: null, sentAt: NOON, lastError: null }))
  })

  it('are each told once where several servers do it at the same time', async () => {
    const { db } = await withPushes(...Array.from({ length: 30 }, (_, i) => `/notices/${i}`))
    await Promise.all([1, 2, 3].map(() => sendDuePushes({ db, now: NOON })))
    expect(baidu.received.flatMap(({ body }) => body.split('\n')).length).toBe(30)
  })

  it.each([
    ['fails', answering(500, 'x'), '500'],
    ['hangs', () => undefined, 'no answer within 0.3 s'],
    ['breaks off', (_: unknown, res: { destroy: () => void }) => res.destroy(), 'no connection'],
    ['sends elsewhere', answering(302, '', { location: 'http://127.0.0.1:1/' }), '302'],
  ])('that %s keep no other from being told, and are tried again', async (_, behaviour, error) => {
    for (const engine of [indexNow, baidu]) {
      const other = engine === indexNow ? 'baidu' : 'indexnow'
      const name = engine === indexNow ? 'indexnow' : 'baidu'
      indexNow.behaviour = answering(200)
      baidu.behaviour = answering(200, { remain: 9, success: 1 })
      engine.behaviour = behaviour as never
      const { of, send } = await withPushes('/notices/1')
      await send()
      expect((await of(other))[0]).toMatchObject({ sentAt: NOON })
      expect((await of(name))[0]).toMatchObject({
        ...{ attempts: 1, sentAt: null, dueAt: inMinutes(1) },
        lastError: expect.stringContaining(error),
      })
      engine.behaviour = answering(200, { remain: 9, success: 1 })
      await send(inMinutes(0.5))
      expect((await of(name))[0]?.sentAt).toBeNull()
      await send(inMinutes(1))
      expect((await of(name))[0]).toMatchObject({ sentAt: inMinutes(1), lastError: null })
    }
  })

  it.each(['', '<html>', '{', 'null', '[]', '{"success":"x"}', '{"success":-1}', 'x'.repeat(1_000_000)])(
    'that answer garbage are tried again (%#)',
    async (garbage) => {
      baidu.behaviour = answering(200, garbage)
      const { of, send } = await withPushes('/notices/1')
      await send()
      expect((await of('baidu'))[0]).toMatchObject({ attempts: 1, dueAt: inMinutes(1), sentAt: null })
    },
  )

  it('are given up after eight attempts, each twice as long after the one before', async () => {
    indexNow.behaviour = answering(403)
    const { of, send } = await withPushes('/notices/1')
    const waits: number[] = []
    for (let at = NOON; ; ) {
      await send(at)
      const [row] = await of('indexnow')
      if (!row?.dueAt) break
      waits.push((row.dueAt.getTime() - at.getTime()) / 60_000)
      at = row.dueAt
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64])
    expect((await of('indexnow'))[0]).toMatchObject({
      attempts: 8,
      lastError: '403 the key was not accepted',
    })
  })

  it('that throttle are left alone for as long as they ask, and that counts as no attempt', async () => {
    const { of, send, pauseOf, ctx, noticeId } = await withPushes('/notices/1')
    indexNow.behaviour = answering(429, '', { 'retry-after': '600' })
    baidu.behaviour = answering(503, '', { 'retry-after': inMinutes(20).toUTCString() })
    await send()
    expect((await of('indexnow'))[0]).toMatchObject({ attempts: 0, dueAt: inMinutes(10), sentAt: null })
    expect((await of('baidu'))[0]).toMatchObject({ attempts: 0, dueAt: inMinutes(20), sentAt: null })
    await queuePushes(ctx, { noticeId, path: '/notices/2', cause: 'corrected' })
    await send(inMinutes(9))
    expect([indexNow.received.length, baidu.received.length]).toEqual([1, 1])
    indexNow.behaviour = answering(200)
    await send(inMinutes(10))
    expect(await of('indexnow')).toMatchObject([{ sentAt: inMinutes(10) }, { sentAt: inMinutes(10) }])
    expect(await pauseOf('indexnow')).toMatchObject({ pausedUntil: null, lastError: null })
  })

  it('that throttle without end or for ever are given up or asked again the next day', async () => {
    const { of, send } = await withPushes('/notices/1')
    indexNow.behaviour = answering(429, '', { 'retry-after': '999999999' })
    await send()
    expect((await of('indexnow'))[0]?.dueAt).toEqual(inMinutes(24 * 60))
    indexNow.behaviour = answering(429, '', { 'retry-after': 'soon' })
    await send(inMinutes(8 * 24 * 60))
    expect((await of('indexnow'))[0]).toMatchObject({ dueAt: null, sentAt: null })
  })
})

describe('Baidu', () => {
  it('is sent no more than it takes today, and the rest after midnight in Beijing', async () => {
    const { of, send, pauseOf } = await withPushes('/notices/1', '/notices/2', '/notices/3')
    baidu.behaviour = answering(200, { success: 2, remain: 0 })
    expect(await send()).toBe(3 + 2)
    expect((await of('baidu')).map(({ sentAt }) => sentAt)).toEqual([NOON, NOON, null])
    expect(await pauseOf('baidu')).toMatchObject({ pausedUntil: MIDNIGHT, remaining: 0 })
    await send(inMinutes(60))
    expect(baidu.received.length).toBe(1)
    baidu.behaviour = answering(200, { success: 1, remain: 9 })
    await send(MIDNIGHT)
    expect((await of('baidu'))[2]).toMatchObject({ sentAt: MIDNIGHT, attempts: 0 })
  })

  it('is sent less where it refuses a batch as over its quota, until it takes none', async () => {
    const { of, send, pauseOf } = await withPushes(...Array.from({ length: 8 }, (_, i) => `/notices/${i}`))
    let left = 3
    baidu.behaviour = ({ body }, res) => {
      const { length } = body.split('\n')
      if (length > left) return answering(400, { error: 400, message: 'over quota' })({} as never, res)
      left -= length
      answering(200, { success: length, remain: left })({} as never, res)
    }
    await send()
    expect((await of('baidu')).filter(({ sentAt }) => sentAt).length).toBe(3)
    expect(await pauseOf('baidu')).toMatchObject({ pausedUntil: MIDNIGHT, remaining: 0 })
    expect((await of('baidu')).at(-1)).toMatchObject({ attempts: 0, sentAt: null })
    const { length } = baidu.received
    await send(inMinutes(60))
    expect(baidu.received.length).toBe(length)
  })

  it('is not sent again what it does not take', async () => {
    const { of, send } = await withPushes('/notices/1', '/notices/2', '/notices/3')
    const [first, second] = ['https://www.school.cn/notices/1', 'https://www.school.cn/notices/2']
    baidu.behaviour = answering(200, {
      success: 1,
      remain: 9,
      not_same_site: [first],
      not_valid: [second, 'x'],
    })
    await send()
    expect(await of('baidu')).toMatchObject([
      { dueAt: null, sentAt: null, lastError: expect.stringContaining('site') },
      { dueAt: null, sentAt: null, lastError: expect.stringContaining('valid') },
      { sentAt: NOON },
    ])
  })

  it('never has its token written down, whatever goes wrong', async () => {
    const { of, send, db } = await withPushes('/notices/1')
    for (const behaviour of [
      answering(401, { error: 401, message: 'token is not valid' }),
      (_: unknown, res: { destroy: () => void }) => res.destroy(),
    ]) {
      baidu.behaviour = behaviour as never
      await send(inMinutes(100))
    }
    const kept = JSON.stringify([
      await of('baidu'),
      await db.select().from(pushEngines),
      await db.select().from(auditEvents),
    ])
    expect(kept).not.toContain(TOKEN)
    expect(kept).not.toContain('key-of-this-school')
    expect(kept).toContain('401 token is not valid')
  })
})

it('is listed by state, with how each engine is, and tried again on demand', async () => {
  const { ctx, send } = await withPushes('/notices/1')
  baidu.behaviour = answering(200, { success: 0, remain: 7, not_valid: ['https://www.school.cn/notices/1'] })
  await send()
  const { engines, pushes: all } = await listPushes(ctx, {})
  expect(engines).toMatchObject([
    { engine: 'indexnow', isConfigured: true, pausedUntil: null, waiting: 0 },
    { engine: 'baidu', isConfigured: true, remaining: 7, waiting: 0 },
  ])
  expect(all.map(({ engine, state }) => [engine, state])).toEqual([
    ['baidu', 'failed'],
    ['indexnow', 'sent'],
  ])
  const id = all[0]?.id ?? 0
  await retryPush(ctx, { id })
  await expect(retryPush(ctx, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await listPushes(ctx, { state: 'waiting' })).pushes).toMatchObject([{ id }])
  const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
  await expect(listPushes({ ...ctx, actor }, {})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(retryPush({ ...ctx, actor }, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
