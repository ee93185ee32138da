import { notFound } from 'next/navigation'
import { cache } from 'react'
import { idIn } from '#lib/core/addressParams.ts'
import { deskPage, orNotFound } from '#lib/next/deskPage.ts'
import { readDeskNotice } from '#lib/review/deskNotice.ts'

/** What the screens of one notice begin with; read once, however many parts of a screen ask. */
export const loadNotice = cache(async (segment: string, below = '') => {
  const id = idIn(segment)
  if (id === undefined) notFound()
  const page = await deskPage(`/desk/notices/${segment}${below}`)
  return { ...page, notice: await orNotFound(readDeskNotice(page.ctx, id)) }
})
