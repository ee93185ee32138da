'use client'

import { signOut } from 'next-auth/react'
import { useWords } from './Words.tsx'

/** Ends the session, here and on the server. */
export const SignOut = () => {
  const t = useWords()
  return (
    <button
      type="button"
      className="min-h-11 px-3 py-2 underline-offset-4 hover:underline"
      onClick={async () => {
        await signOut({ redirect: false })
        window.location.assign('/sign-in')
      }}
    >
      {t('desk.signOut')}
    </button>
  )
}
