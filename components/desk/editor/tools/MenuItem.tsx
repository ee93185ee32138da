import type { ReactNode } from 'react'

interface Props {
  onClick: () => void
  chosen?: boolean
  children: ReactNode
}

/** A line of a panel that does something. */
export const MenuItem = ({ onClick, chosen, children }: Props) => (
  <button type="button" className="tool-item" aria-pressed={chosen} onClick={onClick}>
    {children}
  </button>
)
