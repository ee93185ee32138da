import type { MediaKind } from '#lib/media/schema.ts'

/** A file of the library as a line of its list. */
export interface MediaLine {
  sha256: string
  kind: MediaKind
  name: string
  alt: string | null
  bytes: number
  mediaType: string
  /** Of an image, upright, in pixels. */
  width: number | null
  height: number | null
  uploadedAt: Date
  /** Who brought it; null where a program did. Of what a colleague had brought unseen, whoever looks. */
  uploader: string | null
  isMine: boolean
  /** Whether whoever looks may rename it, or delete it where nothing uses it. */
  mayChange: boolean
  /** Whether any version of any notice, or a template, shows or carries it. */
  isUsed: boolean
  /** What a notice carries that has it attached: of an image, its JPEG. */
  attachment: { sha256: string; name: string }
}

export interface MediaPage {
  items: MediaLine[]
  /** What to ask for as `after` to go on; absent at the end. */
  next?: string | undefined
}

/** A notice that uses a file. */
export interface MediaUse {
  id: number
  title: string
  columnName: string
  notice: string
  working: string
  /** Whether readers see it there now, or only an earlier or later version has it. */
  isShown: boolean
}

export interface MediaDetail {
  item: MediaLine
  uses: MediaUse[]
  /** Columns whose template shows it. */
  templates: string[]
  /** Notices that use it and whoever looks may not read. */
  hiddenUses: number
}

/** What came of an upload. */
export interface Uploaded {
  item: MediaLine
  wasThere: boolean
  isRenamed: boolean
  isAnimated: boolean
}
