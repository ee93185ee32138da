import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from '@playwright/test'
import { addColumn } from '#lib/columns/addColumn.ts'
import { localDate } from '#lib/core/time.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { callAction } from '../callAction.ts'
import { type Caller, newCaller } from '../callers.ts'
// What is published here changes lists and feeds that other tests read twice.
import { test } from '../ownServer.ts'
import { asProgram } from '../people.ts'

const PUBLICATIONS = 200
const READERS = 3

const site = () => process.env.E2E_BASE_URL ?? ''

interface Prepared {
  id: number
  title: string
}

/** A column of its own on the home page, with as many approved notices as are published. */
const prepare = () =>
  asProgram(async (ctx) => {
    const slug = `fresh-${randomUUID().slice(0, 8).replace(/^\d/, 'x')}`.replace(/-(\d)/g, '-x$1')
    const { id: columnId } = await addColumn(ctx, { slug, name: slug, onHome: true })
    const person = (role: 'writer' | 'reviewer') => testPerson(ctx, { grants: [{ role, columnId: null }] })
    const writer = { ...ctx, actor: await person('writer') }
    const reviewer = { ...ctx, actor: await person('reviewer') }
    const notices: Prepared[] = []
    for (let i = 0; i < PUBLICATIONS; i += 1) {
      const title = `第${i}号通知${randomUUID().slice(0, 6)}`
      const { id } = await createNotice(writer, { columnId, content: { title, bodyHtml: `<p>${title}</p>` } })
      await submitNotice(writer, { id })
      await approveNotice(reviewer, { id })
      notices.push({ id, title })
    }
    return { slug, notices }
  })

const textOf = async (path: string) => (await fetch(site() + path)).text()

const act = async (caller: Caller, name: string, input: { id: number }): Promise<void> => {
  const call = {
    action: `app/desk/notices/[id]/actions.ts ${name}`,
    path: `/desk/notices/${input.id}`,
    input,
  }
  const { result } = await callAction(caller, call, { origin: site() })
  expect(result).toMatchObject({ ok: true })
}

test(`no page shows an older state once the action has answered, in ${PUBLICATIONS} publications`, async () => {
  test.setTimeout(600_000)
  const { slug, notices } = await prepare()
  const publisher = await newCaller(site(), ['publisher'])
  const month = localDate(new Date(), 'Asia/Shanghai').slice(0, 7)
  const lists = ['/', `/columns/${slug}`, `/columns/${slug}/archive/${month}`]

  let newest: Prepared | undefined
  let isOver = false
  const stale: string[] = []
  const read = async (path: string) => {
    while (!isOver) {
      const known = newest
      const text = await textOf(path)
      await pause(50)
      if (known && !text.includes(known.title)) {
        stale.push(`${path} without ${known.title}`)
      }
    }
  }
  const reading = Array.from({ length: READERS }, (_, i) => read(lists[i % lists.length] ?? '/'))
  let previous: Prepared | undefined
  for (const notice of notices) {
    await act(publisher, 'publish', notice)
    newest = notice
    const own = `/notices/${notice.id}`
    const beside = previous ? [`/notices/${previous.id}`] : []
    for (const path of [own, ...lists, ...beside]) {
      if (!(await textOf(path)).includes(notice.title)) stale.push(`${path} right after ${notice.title}`)
    }
    previous = notice
  }
  isOver = true
  await Promise.all(reading)
  expect(stale).toEqual([])

  const [gone, moved, over] = notices.slice(-3) as [Prepared, Prepared, Prepared]
  const isListed = async ({ title }: Prepared, path: string) => (await textOf(path)).includes(title)
  await act(publisher, 'withdraw', { ...{ id: gone.id }, ...{ reason: '有误' } })
  expect((await fetch(`${site()}/notices/${gone.id}`)).status).toBe(410)
  await act(publisher, 'expire', { id: over.id })
  expect(await textOf(`/notices/${over.id}`)).toContain('noindex')
  const elsewhere = await asProgram(async (ctx) => {
    const name = `${slug}-beside`
    return { path: `/columns/${name}`, ...(await addColumn(ctx, { slug: name, name })) }
  })
  expect(await isListed(moved, elsewhere.path)).toBe(false)
  await act(publisher, 'arrange', { ...{ id: moved.id }, ...{ place: { columnId: elsewhere.id } } })
  expect(await isListed(moved, elsewhere.path)).toBe(true)
  for (const path of lists) {
    for (const notice of [gone, moved, over]) expect(await isListed(notice, path), path).toBe(false)
  }
})
