import { hash } from '@node-rs/argon2'
import { expect, it } from 'vitest'
import { checkPassword, DUMMY_HASH, hashPassword, isOutdated } from './passwordHash.ts'

it('knows the password that was hashed, however its accents are typed, and no other', async () => {
  const made = await hashPassword('caf\u00e9 au lait')
  expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await checkPassword(made, 'caf\u0065\u0301 au lait')).toBe(true)
  expect(await checkPassword(made, 'cafe au lait')).toBe(false)
})

it('finds no password right where there is none', async () => {
  expect(await checkPassword(null, '')).toBe(false)
})

it('verifies at the same cost where there is none', () => {
  expect(isOutdated(DUMMY_HASH)).toBe(false)
  expect(DUMMY_HASH).toMatch(/^\$argon2id\$v=19\$/)
})

it.each([{ memoryCost: 8192 }, { timeCost: 3 }, { parallelism: 2 }])(
  'finds a hash of other costs outdated: %j',
  async (cost) => {
    expect(isOutdated(await hash('x', { memoryCost: 19_456, timeCost: 2, parallelism: 1, ...cost }))).toBe(
      true,
    )
  },
)
