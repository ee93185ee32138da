import { DomainError } from '#lib/core/errors.ts'
import type { TypeName } from '../fileTypes.ts'
import { assertInflates, inflateEntry, readZip, type ZipEntry } from './zip.ts'

const BOUNDS = { entries: 10_000, size: 500_000_000 }

const MAIN_PARTS: [part: string, type: TypeName][] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
]

/** Programs, and what starts one. */
const PROGRAM = /\.(?:exe|dll|scr|com|pif|msi|bat|cmd|vbs|vbe|js|jse|wsf|hta|ps1|lnk|jar|apk|cpl)$/i

/**
 * What a zip archive is, by what lies in it: the office formats and OFD are such archives.
 * @throws DomainError INVALID where it is damaged, a decompression bomb, or holds macros or programs
 */
export const zipType = async (bytes: Buffer): Promise<TypeName> => {
  const entries = readZip(bytes, BOUNDS)
  await assertInflates(bytes, entries)
  const names = new Set(entries.map(({ name }) => name))
  if (entries.some(({ name }) => /(?:^|\/)vba\w*\.bin$/i.test(name))) throw refused('macros')
  if (names.has('AndroidManifest.xml') || names.has('META-INF/MANIFEST.MF')) throw refused('program')
  if (names.has('OFD.xml')) return 'ofd'
  const contentTypes = entries.find(({ name }) => name === '[Content_Types].xml')
  if (contentTypes) return officeType(bytes, contentTypes, names)
  if (names.has('mimetype')) throw refused('other')
  const program = entries.find(({ name }) => PROGRAM.test(name))
  if (program)
    throw new DomainError('INVALID', 'media.refused.program-inside', { name: program.name.slice(-100) })
  return 'zip'
}

const officeType = (bytes: Buffer, contentTypes: ZipEntry, names: Set<string>): TypeName => {
  if (/macroEnabled/i.test(inflateEntry(bytes, contentTypes).toString('utf8'))) throw refused('macros')
  const [, type] = MAIN_PARTS.find(([part]) => names.has(part)) ?? []
  if (!type) throw refused('other')
  return type
}

const refused = (what: string) => new DomainError('INVALID', `media.refused.${what}`)
