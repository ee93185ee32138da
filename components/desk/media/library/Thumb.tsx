'use client'

import { FileArchive, FileSpreadsheet, FileText, Film, Music, Presentation } from 'lucide-react'
import { deskImagePath } from '#lib/core/addresses.ts'
import { fileKind } from '#lib/core/fileSize.ts'
import type { MediaLine } from '#lib/library/dto.ts'

const ICONS: Record<string, typeof FileText> = {
  ...Object.fromEntries(['XLS', 'XLSX', 'ET', 'CSV'].map((kind) => [kind, FileSpreadsheet])),
  ...Object.fromEntries(['PPT', 'PPTX', 'DPS'].map((kind) => [kind, Presentation])),
  ...Object.fromEntries(['ZIP', 'RAR', '7Z'].map((kind) => [kind, FileArchive])),
  MP3: Music,
  MP4: Film,
}

/** A file at a glance: a small size of an image, the kind of anything else. */
export const Thumb = ({
  item: { kind, sha256, name },
}: {
  item: Pick<MediaLine, 'kind' | 'sha256' | 'name'>
}) => {
  if (kind === 'image')
    return <img className="media-thumb" src={deskImagePath(sha256)} alt="" loading="lazy" decoding="async" />
  const Icon = ICONS[fileKind(name)] ?? FileText
  return (
    <span className="media-thumb flex flex-col items-center justify-center text-soft">
      <Icon aria-hidden="true" className="h-8 w-8" />
      {/* The name ends in it. */}
      <span aria-hidden="true" className="mt-1 text-xs font-bold">
        {fileKind(name)}
      </span>
    </span>
  )
}
