'use client'

import type { ComponentProps } from 'react'
import type { ListParams } from './address.ts'
import type { ListAddress } from './useListAddress.ts'

interface Props extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  address: ListAddress
  to: ListParams
  onGo?: () => void
}

/** Leads to another view of the same list without loading the screen anew; another tab gets the address. */
export const ListLink = ({ address, to, onGo, ...props }: Props) => (
  <a
    {...props}
    href={address.hrefOf(to)}
    onClick={(event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
      event.preventDefault()
      address.go(to)
      onGo?.()
    }}
  />
)
