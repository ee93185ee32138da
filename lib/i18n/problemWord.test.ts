import { expect, it } from 'vitest'
import { DomainError } from '#lib/core/errors.ts'
import { problemWord, readProblemWord } from './problemWord.ts'
import { translator } from './translator.ts'

const t = translator('en')

it('hands a failure over with its numbers', () => {
  const word = problemWord(new DomainError('FORBIDDEN', 'users.too-many-attempts', { minutes: 14 }))
  expect(readProblemWord(t, word)).toEqual({
    reason: 'users.too-many-attempts',
    message: t('errors.users.too-many-attempts', { minutes: 14 } as never),
  })
})

it.each([
  'OAuthCallback',
  '',
  'FORBIDDEN users.no-such-reason ',
  'FORBIDDEN users ',
  'FORBIDDEN database.lost x=1',
  'INVALID users.__proto__ ',
  '<script>',
  'CONFLICT users.login-taken login=Please+call+us',
  'ILLEGAL_STATE users.last-administrator ',
])('takes nothing for a failure of ours that is none: %j', (word) => {
  expect(readProblemWord(t, word)).toEqual({ reason: 'unexpected', message: t('errors.sign-in-failed') })
})
