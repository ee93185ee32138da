'use client'

import type { LucideIcon } from 'lucide-react'
import { FileChoice } from '../../FileChoice.tsx'
import { ToolButton } from './ToolButton.tsx'

interface Props {
  label: string
  icon: LucideIcon
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/** A tool that asks for files. */
export const FileTool = ({ icon, ...choice }: Props) => (
  <FileChoice {...choice}>
    {(choose) => <ToolButton icon={icon} label={choice.label} onClick={choose} />}
  </FileChoice>
)
