import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { countAttempt } from './countAttempt.ts'

const HERE = '192.0.2.1'
const ELSEWHERE = '198.51.100.7'

it('stops who goes on at a limit that is shut for all by their own limit', async () => {
  const { db } = await testCtx()
  const ask = (address: string) =>
    countAttempt(db, { subscribeAddress: address, subscribeMail: 'li@school.cn', subscribeSite: 'all' }).then(
      () => 'counted',
      ({ reason }) => reason,
    )
  const answers: string[] = []
  for (let n = 0; n < 22; n += 1) answers.push(await ask(HERE))
  expect(answers).toEqual([
    ...Array(3).fill('counted'),
    ...Array(17).fill('subscriptions.asked-often'),
    ...Array(2).fill('users.too-many-attempts'),
  ])
  expect(await ask(ELSEWHERE)).toBe('subscriptions.asked-often')
})

it('takes nothing from others for what was not even tried', async () => {
  const { db } = await testCtx()
  const signIn = (login: string, address: string) =>
    countAttempt(db, {
      signInAccount: `${login} ${address}`,
      ...{ signInLogin: login, signInAddress: address },
    })
  // A hundred tries of this network are used up, and none of them was for this login.
  for (let n = 0; n < 100; n += 1) await signIn(`login ${n}`, HERE)
  for (let n = 0; n < 60; n += 1)
    await expect(signIn('li', HERE)).rejects.toMatchObject({ reason: 'users.too-many-attempts' })
  await expect(signIn('li', ELSEWHERE)).resolves.toBeTypeOf('function')
})
