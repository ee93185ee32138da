'use client'

import { Upload } from 'lucide-react'
import { ENDINGS, type MediaKind } from '#lib/media/schema.ts'
import { Button } from '../../Button.tsx'
import { FileChoice } from '../../FileChoice.tsx'

interface Props {
  label: string
  /** What the dialog offers; all that the library takes where it is absent. */
  kind?: MediaKind | undefined
  /** The ends of the names of files, where they are not for the library. */
  endings?: readonly string[]
  multiple?: boolean
  look?: 'primary' | 'plain'
  onFiles: (files: File[]) => void
}

/** A button that lets somebody choose files. */
export const FileButton = ({
  label,
  kind,
  endings = kind ? ENDINGS[kind] : [...ENDINGS.image, ...ENDINGS.document],
  multiple = false,
  look = 'plain',
  onFiles,
}: Props) => {
  const accept = endings.map((ending) => `.${ending}`).join(',')
  return (
    <FileChoice label={label} accept={accept} multiple={multiple} onFiles={onFiles}>
      {(choose) => (
        <Button look={look} onClick={choose}>
          <Upload aria-hidden="true" className="mr-2 h-4 w-4" />
          {label}
        </Button>
      )}
    </FileChoice>
  )
}
