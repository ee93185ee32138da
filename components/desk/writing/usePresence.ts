'use client'

import { useEffect, useState } from 'react'
import type { Meeting } from '#lib/review/dto.ts'
import { askDesk } from '../frame/askDesk.ts'

const EVERY_MS = 5_000

/** Says every few seconds that this window has a notice open, and tells who else has. */
export const usePresence = (noticeId: number): Meeting | undefined => {
  const [meeting, setMeeting] = useState<Meeting>()
  useEffect(() => {
    // Browsers make UUIDs on encrypted pages only, and a desk may be reached within a house without that.
    const tab = Math.random().toString(36).slice(2)
    const address = `/api/desk/notices/${noticeId}/presence`
    const say = () => {
      if (document.hidden) return
      askDesk<Meeting>(address, { method: 'POST', body: JSON.stringify({ tab }) }).then(
        setMeeting,
        () => undefined,
      )
    }
    const leave = () => navigator.sendBeacon(address, JSON.stringify({ tab, leaves: true }))
    say()
    const timer = setInterval(say, EVERY_MS)
    document.addEventListener('visibilitychange', say)
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', say)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [noticeId])
  return meeting
}
