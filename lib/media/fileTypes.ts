import type { MediaKind } from './schema.ts'

/** A kind of file that the library takes. */
export interface FileType {
  kind: MediaKind
  mediaType: string
  /** Endings that its names may have; the first is the one that it is given. */
  endings: readonly [string, ...string[]]
  /** A name that ends as another type of the same family does is a slip, which is mended. */
  family: string
}

const image = (mediaType: string, ...endings: [string, ...string[]]): FileType => ({
  kind: 'image',
  mediaType,
  endings,
  family: 'image',
})

const document = (family: string, mediaType: string, ...endings: [string, ...string[]]): FileType => ({
  kind: 'document',
  mediaType,
  endings,
  family,
})

const OOXML = 'application/vnd.openxmlformats-officedocument'

/**
 * All that the library takes. What does not stand here is refused: the desk is no place for programs, and what a
 * browser may run as a page of this site (SVG, HTML) never becomes a file of it.
 */
export const FILE_TYPES = {
  jpg: image('image/jpeg', 'jpg', 'jpeg', 'jpe', 'jfif'),
  png: image('image/png', 'png'),
  webp: image('image/webp', 'webp'),
  gif: image('image/gif', 'gif'),
  avif: image('image/avif', 'avif'),
  pdf: document('pdf', 'application/pdf', 'pdf'),
  ofd: document('ofd', 'application/ofd', 'ofd'),
  // WPS Office writes the formats of Microsoft Office under names of its own.
  doc: document('word', 'application/msword', 'doc', 'wps', 'wpt', 'dot'),
  docx: document('word', `${OOXML}.wordprocessingml.document`, 'docx', 'wps'),
  xls: document('sheet', 'application/vnd.ms-excel', 'xls', 'et', 'ett', 'xlt'),
  xlsx: document('sheet', `${OOXML}.spreadsheetml.sheet`, 'xlsx', 'et'),
  ppt: document('slides', 'application/vnd.ms-powerpoint', 'ppt', 'dps', 'dpt', 'pps'),
  pptx: document('slides', `${OOXML}.presentationml.presentation`, 'pptx', 'dps', 'ppsx'),
  txt: document('text', 'text/plain', 'txt', 'csv'),
  zip: document('archive', 'application/zip', 'zip'),
  rar: document('archive', 'application/vnd.rar', 'rar'),
  '7z': document('archive', 'application/x-7z-compressed', '7z'),
  mp3: document('sound', 'audio/mpeg', 'mp3'),
  mp4: document('film', 'video/mp4', 'mp4', 'm4v'),
} as const satisfies Record<string, FileType>

export type TypeName = keyof typeof FILE_TYPES
