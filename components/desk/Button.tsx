import type { ComponentProps } from 'react'

const LOOKS = {
  primary: 'bg-brand text-paper border-brand',
  plain: 'border-faint text-ink hover:border-brand hover:text-brand',
  danger: 'border-seal text-seal hover:bg-seal hover:text-paper',
}

/** A button of the desk; also what a link has to look like to be taken for one (`buttonClass`). */
export const Button = ({
  look = 'plain',
  className = '',
  ...props
}: ComponentProps<'button'> & { look?: keyof typeof LOOKS }) => (
  <button type="button" {...props} className={`${buttonClass(look)} ${className}`} />
)

export const buttonClass = (look: keyof typeof LOOKS = 'plain') =>
  `inline-flex min-h-11 items-center justify-center rounded border px-4 py-2 text-sm font-medium ${LOOKS[look]}`
