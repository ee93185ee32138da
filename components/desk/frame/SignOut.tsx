'use client'

import { LogOut } from 'lucide-react'
import { signOut } from 'next-auth/react'
import { useWords } from '../Words.tsx'

/** Ends the session, here and on the server. */
export const SignOut = () => {
  const t = useWords()
  return (
    <button
      type="button"
      className="flex min-h-11 items-center px-5 hover:bg-deep lg:w-full"
      onClick={async () => {
        await signOut({ redirect: false })
        window.location.assign('/sign-in')
      }}
    >
      <LogOut aria-hidden="true" className="mr-3 h-4 w-4 flex-none" />
      {t('desk.signOut')}
    </button>
  )
}
