import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { auditEvents } from '#lib/db/schema/index.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { beginNotice } from './begin.ts'
import { saveNotice } from './save.ts'
import { setAside } from './setAside.ts'
import { submitNotice } from './submit.ts'
import { later, testOffice } from './testOffice.ts'
import { publishDraft } from './testPublish.ts'
import { listVersions, readVersion } from './versions.ts'

const begun = async () => {
  const office = await testOffice()
  const other = {
    ...office.ctx,
    actor: await testPerson(office.ctx, { grants: [{ role: 'writer', columnId: null }] }),
  }
  const { id } = await beginNotice(office.writer, { title: '关于放假的通知', columnId: office.columns.news })
  return { ...office, other, id }
}

const content = (bodyHtml: string) => ({ title: '关于放假的通知', bodyHtml })

const textsOf = async (ctx: Parameters<typeof readVersion>[0], id: number) => {
  const versions = await listVersions(ctx, { id })
  const read = await Promise.all(versions.map(({ key }) => readVersion(ctx, { id, version: key })))
  return versions.map(({ kind }, at) => [kind, read[at]?.bodyHtml])
}

describe('what is kept of a draft', () => {
  it('is one version for what somebody writes without a break, and the newest says what the draft says', async () => {
    const { writer, id } = await begun()
    for (const [minutes, text] of [
      [1, '<p>一</p>'],
      [2, '<p>一二</p>'],
      [4, '<p>一二三</p>'],
    ] as const)
      await saveNotice(later(writer, minutes), { id, content: content(text), auto: true })
    await saveNotice(later(writer, 9), { id, content: content('<p>四</p>'), auto: true })
    expect(await textsOf(writer, id)).toEqual([
      ['revision', '<p>四</p>'],
      ['snapshot', '<p>一二三</p>'],
      ['snapshot', ''],
    ])
  })

  it('is one version for each press of save, and for each of two people who write in turns', async () => {
    const { writer, other, id } = await begun()
    await saveNotice(later(writer, 1), { id, content: content('<p>按下保存</p>') })
    await saveNotice(later(writer, 2), { id, content: content('<p>接着写</p>'), auto: true })
    await saveNotice(later(other, 3), { id, content: content('<p>别人写</p>'), auto: true })
    await saveNotice(later(writer, 4), { id, content: content('<p>又接着写</p>'), auto: true })
    expect((await textsOf(writer, id)).map(([, text]) => text)).toEqual([
      '<p>又接着写</p>',
      '<p>别人写</p>',
      '<p>接着写</p>',
      '<p>按下保存</p>',
      '',
    ])
  })

  it('is told of in the audit trail as often as a version is begun, not at each save', async () => {
    const { ctx, writer, id } = await begun()
    for (const minutes of [1, 2, 3, 4, 7, 8])
      await saveNotice(later(writer, minutes), { id, content: content(`<p>${minutes}</p>`), auto: true })
    const events = await ctx.db.select().from(auditEvents).where(eq(auditEvents.action, 'notice.saved'))
    expect(events).toHaveLength(2)
  })

  it('is sanitized like the draft itself', async () => {
    const { writer, id } = await begun()
    const dirty = content('<p onclick="x()">好</p><script>1</script>')
    await saveNotice(writer, { id, content: dirty })
    const { version } = await setAside(writer, { id, content: dirty })
    expect(await readVersion(writer, { id, version: version ?? '' })).toMatchObject({ bodyHtml: '<p>好</p>' })
    expect((await textsOf(writer, id)).map(([, text]) => text)).not.toContainEqual(
      expect.stringContaining('onclick'),
    )
  })

  it('grows to a hundred versions and no further', async () => {
    const { writer, id } = await begun()
    for (let minute = 1; minute <= 105; minute += 1)
      await saveNotice(later(writer, minute), { id, content: content(`<p>${minute}</p>`) })
    const versions = await textsOf(writer, id)
    expect(versions).toHaveLength(100)
    expect(versions.at(-1)?.[1]).toBe('<p>6</p>')
  })
})

describe('setAside', () => {
  it('keeps it however much is saved afterwards', async () => {
    const { writer, id } = await begun()
    const { version } = await setAside(writer, { id, content: content('<p>另一份</p>') })
    for (let minute = 1; minute <= 105; minute += 1)
      await saveNotice(later(writer, minute), { id, content: content(`<p>${minute}</p>`) })
    expect((await listVersions(writer, { id })).some(({ key }) => key === version)).toBe(true)
  })

  it('keeps a text beside the draft, which stays as it is, also when its writer goes on', async () => {
    const { writer, id } = await begun()
    await saveNotice(writer, { id, content: content('<p>草稿</p>') })
    const { version } = await setAside(writer, { id, content: content('<p>另一份</p>') })
    await saveNotice(later(writer, 1), { id, content: content('<p>接着写</p>'), auto: true })
    expect(await readVersion(writer, { id, version: version ?? '' })).toMatchObject({
      bodyHtml: '<p>另一份</p>',
    })
    expect((await textsOf(writer, id)).map(([kind]) => kind)).toEqual([
      'revision',
      'aside',
      'snapshot',
      'snapshot',
    ])
  })

  it('is for who may write at it, while it can be written at', async () => {
    const { writer, reviewers, id } = await begun()
    const input = { id, content: content('<p>另一份</p>') }
    await expect(setAside(reviewers[0], input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await saveNotice(writer, { id, content: content('<p>正文</p>') })
    await submitNotice(writer, { id })
    await expect(setAside(writer, input)).rejects.toMatchObject({ code: 'ILLEGAL_STATE' })
  })
})

describe('reading versions', () => {
  it('shows nothing of a notice that the reader may not read, nor of another one than was asked for', async () => {
    const { ctx, writer, columns, id } = await begun()
    const elsewhere = {
      ...ctx,
      actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId: columns.exams }] }),
    }
    await expect(listVersions(elsewhere, { id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const [version] = await listVersions(writer, { id })
    const key = version?.key ?? ''
    await expect(readVersion(elsewhere, { id, version: key })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { id: another } = await beginNotice(writer, { title: '另一篇', columnId: columns.news })
    await expect(readVersion(writer, { id: another, version: key })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('beginNotice', () => {
  it('copies what a notice says, without what tells it from all others', async () => {
    const { ctx, writer, columns, id } = await begun()
    const said = {
      ...content('<p>正文</p>'),
      keywords: ['放假'],
      documentNumber: '教办〔2026〕1号',
      issuedOn: '2026-03-01',
      summary: '摘要',
    }
    await saveNotice(writer, { id, content: said })
    await publishDraft(ctx, { id })
    const { id: copy } = await beginNotice(writer, { title: '新的一篇', columnId: columns.exams, copyOf: id })
    const [version] = await listVersions(writer, { id: copy })
    const copied = await readVersion(writer, { id: copy, version: version?.key ?? '' })
    expect(copied).toMatchObject({
      title: '新的一篇',
      bodyHtml: '<p>正文</p>',
      keywords: ['放假'],
      summary: '摘要',
    })
    expect([copied.documentNumber, copied.issuedOn]).toEqual([undefined, undefined])
  })

  it('copies nothing that its writer may not read', async () => {
    const { ctx, columns, id } = await begun()
    const elsewhere = {
      ...ctx,
      actor: await testPerson(ctx, { grants: [{ role: 'writer', columnId: columns.exams }] }),
    }
    const input = { title: '新的一篇', columnId: columns.exams, copyOf: id }
    await expect(beginNotice(elsewhere, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
