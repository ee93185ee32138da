import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface Props {
  label: string
  icon?: LucideIcon
  /** Keys that do the same, as they are shown. */
  keys?: string | undefined
  /** Whether what it switches is on; left out where it switches nothing. */
  pressed?: boolean | undefined
  disabled?: boolean
  onClick: () => void
  children?: ReactNode
  popoverTarget?: string
}

/** A tool of a toolbar. One that cannot be used now can still be reached, so that the order of keys stays. */
export const ToolButton = ({
  label,
  icon: Icon,
  keys,
  pressed,
  disabled,
  onClick,
  children,
  ...props
}: Props) => (
  <button
    type="button"
    {...props}
    data-tool=""
    className="tool"
    aria-label={label}
    aria-pressed={pressed}
    aria-disabled={disabled || undefined}
    title={keys ? `${label} (${keys})` : label}
    // The selection stays in the text.
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => {
      if (!disabled) onClick()
    }}
  >
    {Icon && <Icon aria-hidden="true" className="h-5 w-5" />}
    {children}
  </button>
)
