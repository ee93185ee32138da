import { describe, expect, it } from 'vitest'
import { parseInput } from '#lib/core/parseInput.ts'
import { newPassword, newUser } from './schema.ts'

describe('newPassword', () => {
  it.each([
    ['nine chars', '123 56 8 ', 'users.password-length'],
    ['nine characters of two units each', '𠮷'.repeat(9), 'users.password-length'],
    ['201 characters', 'ab'.repeat(100).concat('c'), 'users.password-length'],
    ['the login in it', 'my name is Li.Ming', 'users.password-has-login'],
    ['a common one', '1234567890', 'users.password-common'],
    ['a common one in capitals', 'QwertyUIOP', 'users.password-common'],
    ['one character ten times', '龙龙龙龙龙龙龙龙龙龙', 'users.password-common'],
  ])('refuses %s', (_, password, reason) => {
    expect(() => parseInput(newPassword('li.ming'), password)).toThrow(
      expect.objectContaining({ code: 'INVALID', reason }),
    )
  })

  it.each(['correct horse', '春眠不觉晓处处闻啼鸟', 'ab'.repeat(100), '𠮷龙'.repeat(5), '  spaces   '])(
    'takes %s',
    (password) => {
      expect(parseInput(newPassword('li.ming'), password)).toBe(password)
    },
  )

  it('is the same however its accents were typed', () => {
    expect(parseInput(newPassword(), 'caf\u0065\u0301 au lait')).toBe('caf\u00e9 au lait')
  })
})

describe('newUser', () => {
  it('writes login and address in lower case', () => {
    expect(parseInput(newUser, { login: ' Li.Ming ', name: ' 李明 ', email: ' Li@School.CN ' })).toEqual({
      login: 'li.ming',
      name: '李明',
      email: 'li@school.cn',
      lang: 'zh',
      grants: [],
    })
  })

  it.each(['x', '-ab', 'a b', '李明', 'a'.repeat(41), 'a@b'])('refuses the login %s', (login) => {
    expect(() => parseInput(newUser, { login, name: '李明' })).toThrow(
      expect.objectContaining({ reason: 'users.bad-login' }),
    )
  })
})
