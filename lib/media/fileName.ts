import { DomainError } from '#lib/core/errors.ts'
import { FILE_TYPES, type FileType, type TypeName } from './fileTypes.ts'
import { LIMITS } from './schema.ts'

/**
 * A file's name as readers may see it: without signs that nobody sees or that turn the direction of writing, without
 * dots in front.
 * @throws DomainError INVALID where it is a path, or nothing is left
 */
export const cleanName = (given: string): string => {
  if (/[/\\]/.test(given)) throw new DomainError('INVALID', 'media.name-is-path')
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .replace(/ +/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  if (name === '') throw new DomainError('INVALID', 'media.no-name')
  return shortened(name)
}

/**
 * The name that came percent-encoded in a header.
 * @throws DomainError INVALID where it is not UTF-8
 */
export const decodeName = (header: string | null): string => {
  if (!header) throw new DomainError('INVALID', 'media.no-name')
  try {
    return decodeURIComponent(header)
  } catch {
    throw new DomainError('INVALID', 'media.name-unreadable')
  }
}

/** What stands behind the last dot of a name, in lower case; empty where that is no ending. */
export const endingOf = (name: string): string =>
  /[^.]\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''

/**
 * A clean name with an ending that fits what the file is: a slip among kinds of images or of office files is mended.
 * @throws DomainError INVALID where it ends as something quite different does
 */
export const fitName = (name: string, typeName: TypeName): string => {
  const type: FileType = FILE_TYPES[typeName]
  const ending = endingOf(name)
  if (type.endings.includes(ending)) return name
  if (ending === '') return shortened(`${name}.${type.endings[0]}`)
  if (SCRIPTS.has(ending) && type.family === 'text') throw new DomainError('INVALID', 'media.refused.script')
  if (!isSlip(ending, type))
    throw new DomainError('INVALID', 'media.name-does-not-fit', { ending, type: typeName })
  return shortened(`${name.slice(0, -ending.length)}${type.endings[0]}`)
}

/** A clean new name for a file, with the ending of the one that it had. */
export const keepEnding = (wanted: string, name: string): string => {
  const cleaned = cleanName(wanted)
  const ending = endingOf(name)
  if (endingOf(cleaned) === ending) return cleaned
  return ending ? shortened(`${cleaned}.${ending}`) : cleaned
}

const isSlip = (ending: string, { family }: FileType) =>
  Object.values<FileType>(FILE_TYPES).some(
    (other) => other.family === family && other.endings.includes(ending),
  )

/** Texts that a machine may carry out. */
const SCRIPTS = new Set([
  ...[
    'js',
    'mjs',
    'cjs',
    'ts',
    'vbs',
    'vbe',
    'wsf',
    'wsh',
    'hta',
    'bat',
    'cmd',
    'ps1',
    'psm1',
    'sh',
    'bash',
    'py',
  ],
  ...[
    'php',
    'phtml',
    'asp',
    'aspx',
    'jsp',
    'rb',
    'pl',
    'reg',
    'inf',
    'html',
    'htm',
    'xhtml',
    'shtml',
    'mht',
    'svg',
  ],
  ...['xml', 'xsl', 'xslt', 'css', 'exe', 'com', 'scr', 'lnk', 'url'],
])

/** As many characters as a name may have; the ending stays. */
const shortened = (name: string): string => {
  const characters = Array.from(name)
  if (characters.length <= LIMITS.name) return name
  const ending = endingOf(name)
  const tail = ending ? `.${ending}` : ''
  return `${characters
    .slice(0, LIMITS.name - tail.length)
    .join('')
    .trimEnd()}${tail}`
}
