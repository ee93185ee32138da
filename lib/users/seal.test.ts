import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'

process.env.AUTH_SECRET = 'a secret of this test, and of no other'

const refusal = expect.objectContaining({ code: 'UNAVAILABLE', reason: 'users.second-factor-unreadable' })

it('opens what it sealed, for the same person only', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), (secret, id) => {
      const sealed = seal(id, secret)
      expect(unseal(id, sealed)).toBe(secret)
      expect(() => unseal(id + 1, sealed)).toThrow(refusal)
    }),
  )
})

it('seals the same secret in another way each time', () => {
  expect(seal(1, 'x')).not.toBe(seal(1, 'x'))
})

it('does not open what was changed anywhere, or cut', () => {
  const sealed = Buffer.from(seal(1, 'JBSWY3DPEHPK3PXP'), 'base64url')
  for (const at of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => unseal(1, changed.toString('base64url'))).toThrow(refusal)
    expect(() => unseal(1, sealed.subarray(0, at).toString('base64url'))).toThrow(refusal)
  }
})
