import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { approveNotice } from '#lib/review/approve.ts'
import { submitNotice } from '#lib/review/submit.ts'
import { testOffice } from '#lib/review/testOffice.ts'
import { redeemPasswordLink } from '#lib/users/redeemPasswordLink.ts'
import { composeMail } from './composeMail.ts'

const mailTo = (id: number, kind: string, params = {}) => ({
  ...{ id: 1, kind, params },
  user: { id, login: 'lin', name: '林秋', email: 'lin@school.example', lang: 'zh' as const },
})

it('says what waits and where, as long as it waits', async () => {
  const { ctx, columns, writer, reviewers } = await testOffice()
  const { id } = await createNotice(writer, plainNotice(columns.news))
  const waits = mailTo(reviewers[0].actor.id, 'review-waits', { noticeId: id, title: '关于放假的通知' })
  expect(await composeMail(ctx, waits)).toBeNull()
  await submitNotice(writer, { id })
  const mail = await composeMail(ctx, waits)
  expect(mail?.subject).toBe('等您审核：关于放假的通知')
  expect(mail?.text).toMatch(new RegExp(`^林秋：[^]*http://localhost:3000/desk/notices/${id}\n`))
  const english = { ...waits, user: { ...waits.user, lang: 'en' as const } }
  expect((await composeMail(ctx, english))?.subject).toBe('To review: 关于放假的通知')
  await approveNotice(reviewers[0], { id })
  expect(await composeMail(ctx, waits)).toBeNull()
  expect(await composeMail(ctx, { ...waits, kind: 'publication-waits' })).not.toBeNull()
})

it('brings a link that sets a password once', async () => {
  const { ctx, writer } = await testOffice()
  const mail = await composeMail(ctx, mailTo(writer.actor.id, 'password-link'))
  const token = /\/set-password\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
  const db = openDatabase(ctx.url)
  try {
    const use = { token, password: 'three words in a row', address: null }
    expect(await redeemPasswordLink({ db, now: ctx.now }, use)).toEqual({ userId: writer.actor.id })
    await expect(redeemPasswordLink({ db, now: ctx.now }, use)).rejects.toMatchObject({
      reason: 'users.bad-link',
    })
  } finally {
    await closeDatabase(db)
  }
})

it('does not send what nobody has words for', async () => {
  const { ctx, writer } = await testOffice()
  await expect(composeMail(ctx, mailTo(writer.actor.id, 'spam'))).rejects.toThrow('spam')
})
