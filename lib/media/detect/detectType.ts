import { fileTypeFromBuffer } from 'file-type'
import { DomainError } from '#lib/core/errors.ts'
import { FILE_TYPES, type TypeName } from '../fileTypes.ts'
import { isOle, oleNames } from './ole.ts'
import { kindOfMarkup, plainText } from './plainText.ts'
import { isZip } from './zip.ts'
import { zipType } from './zipType.ts'

/**
 * What a file is, by its content alone.
 * @throws DomainError INVALID where it is nothing that the library takes, by a reason that says what it is
 */
export const detectType = async (bytes: Buffer): Promise<TypeName> => {
  if (bytes.length === 0) throw new DomainError('INVALID', 'media.empty')
  if (isZip(bytes)) return zipType(bytes)
  if (isOle(bytes)) return oleType(bytes)
  // Markup may begin like anything: what it is it says itself.
  const markup = kindOfMarkup(bytes.toString('latin1', 0, 4_000).replace(/^\xef\xbb\xbf/, ''))
  if (markup) throw refused(markup)
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (found) return takenOf(found.ext)
  if (plainText(bytes) === undefined) throw refused('other')
  return 'txt'
}

const takenOf = (ext: string): TypeName => {
  if (ext === 'apng') return 'png'
  // Zip and compound files were looked into before; these are what is left of the list.
  if (Object.hasOwn(FILE_TYPES, ext)) return ext as TypeName
  for (const [what, endings] of Object.entries(REFUSED)) if (endings.includes(ext)) throw refused(what)
  throw refused('other')
}

const REFUSED = {
  program: [
    'exe',
    'elf',
    'macho',
    'dll',
    'class',
    'deb',
    'rpm',
    'dmg',
    'apk',
    'jar',
    'dex',
    'wasm',
    'swf',
    'crx',
    'lnk',
  ],
  heic: ['heic', 'heif'],
  image: [
    'tif',
    'bmp',
    'psd',
    'jxl',
    'jxr',
    'jp2',
    'jpm',
    'jpx',
    'ico',
    'cur',
    'icns',
    'bpg',
    'flif',
    'cr2',
    'cr3',
    'arw',
    'dng',
    'nef',
  ],
  html: ['xml', 'html'],
}

const OLE_TYPES: [stream: string, type: TypeName][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

const oleType = (bytes: Buffer): TypeName => {
  const names = oleNames(bytes)
  if (names.has('EncryptedPackage')) throw refused('password')
  const [, type] = OLE_TYPES.find(([stream]) => names.has(stream)) ?? []
  if (!type) throw refused('other')
  if (['_VBA_PROJECT', '_VBA_PROJECT_CUR', 'VBA', 'Macros'].some((name) => names.has(name)))
    throw refused('macros')
  return type
}

const refused = (what: string) => new DomainError('INVALID', `media.refused.${what}`)
