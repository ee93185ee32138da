'use client'

import { type ReactNode, useRef } from 'react'

interface Props {
  label: string
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
  /** What is pressed, given what it does. */
  children: (choose: () => void) => ReactNode
}

/** Lets somebody choose files by the browser's own dialog, behind a button that looks like those around it. */
export const FileChoice = ({ label, accept, multiple = false, onFiles, children }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file may be chosen again.
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      {children(() => field.current?.click())}
    </>
  )
}
