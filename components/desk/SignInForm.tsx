'use client'

import { signIn } from 'next-auth/react'
import { useState, useTransition } from 'react'
import { readProblemWord } from '#lib/i18n/problemWord.ts'
import { textOf } from './ActionForm.tsx'
import { Button } from './Button.tsx'
import { TextField } from './Field.tsx'
import { Outcome } from './Outcome.tsx'
import { useIsAwake } from './useIsAwake.ts'
import { useWords } from './Words.tsx'

interface Props {
  /** The screen to go on to. */
  callbackUrl: string
  /** What the single sign-on of the institution is called, where there is one. */
  singleSignOn: string | undefined
  /** A failure that another page of the way to sign in has sent here. */
  word: string | undefined
}

/** Login and password, and the second factor once it is asked for. */
export const SignInForm = ({ callbackUrl, singleSignOn, word: given }: Props) => {
  const t = useWords()
  const isAwake = useIsAwake()
  const [isPending, start] = useTransition()
  const [word, setWord] = useState(given)
  const problem = word === undefined ? undefined : readProblemWord(t, word)
  const [wantsCode, setWantsCode] = useState(false)

  const submit = (form: FormData) =>
    start(async () => {
      const answer = await signIn('credentials', {
        login: textOf(form, 'login'),
        password: String(form.get('password') ?? ''),
        code: textOf(form, 'code'),
        redirect: false,
      }).catch(() => undefined)
      if (answer?.ok && !answer.error && !isSentBack(answer.url)) {
        window.location.assign(callbackUrl)
        return
      }
      const came = answer?.error ?? ''
      setWord(came)
      if (/^\S+ users\.(code-needed|wrong-code) /.test(came)) setWantsCode(true)
    })

  const isQuestion = problem?.reason === 'users.code-needed'
  return (
    <>
      <form
        method="post"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isPending) submit(new FormData(event.currentTarget))
        }}
      >
        <TextField
          label={t('auth.login')}
          name="login"
          autoComplete="username"
          required
          autoCapitalize="none"
        />
        <TextField
          label={t('auth.password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        {wantsCode && (
          <TextField
            label={t('auth.code')}
            hint={t('auth.codeHint')}
            name="code"
            autoComplete="one-time-code"
            inputMode="text"
            autoCapitalize="characters"
            required
            autoFocus
          />
        )}
        {problem && !isQuestion && (
          <Outcome problem={{ code: 'FORBIDDEN', reason: problem.reason, message: problem.message }} />
        )}
        {isQuestion && <Outcome done={problem.message} />}
        <Button type="submit" look="primary" disabled={isPending || !isAwake} className="mt-6 w-full">
          {t('auth.signIn')}
        </Button>
      </form>
      {singleSignOn && (
        <Button
          className="mt-4 w-full"
          onClick={() => signIn('oidc', { callbackUrl: new URL(callbackUrl, window.location.href).href })}
        >
          {t('auth.with', { name: singleSignOn })}
        </Button>
      )}
    </>
  )
}

/** Who has no cookies is led back to the beginning, which next-auth does not call a failure. */
const isSentBack = (url: string | null) => url !== null && new URL(url).pathname === '/api/auth/signin'
