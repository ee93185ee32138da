'use client'

import type { LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import { ToolButton } from './ToolButton.tsx'

interface Props {
  label: string
  icon: LucideIcon
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/** A tool that asks for files. */
export const FileButton = ({ label, icon, accept, multiple = false, onFiles }: Props) => {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <ToolButton icon={icon} label={label} onClick={() => field.current?.click()} />
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
