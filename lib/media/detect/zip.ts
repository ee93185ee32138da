import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { DomainError } from '#lib/core/errors.ts'

export interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  /** Bytes in the archive, and inflated, as the archive's directory says. */
  packed: number
  size: number
  /** Where its local header begins. */
  at: number
}

interface ZipBounds {
  entries: number
  /** Bytes of all entries, inflated. */
  size: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const [STORED, DEFLATED] = [0, 8]

/** Small archives may be packed as tightly as they like. */
const ALWAYS_TAKEN = 10_000_000
/** Text of office files is packed by 20, at times by 50; a bomb by 1,000. */
const MOST_PACKED = 200

/** Whether bytes begin as an archive does. */
export const isZip = (bytes: Buffer): boolean =>
  bytes.length > 21 && [LOCAL, END].includes(bytes.readUInt32LE(0))

/**
 * The entries of a zip archive by its directory, which has to be whole and within bounds. What it says of sizes can be
 * a lie: `inflateEntry` and `assertInflates` go by what comes out.
 * @throws DomainError INVALID where it is damaged, or a decompression bomb
 */
export const readZip = (bytes: Buffer, bounds: ZipBounds): ZipEntry[] => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > bytes.length) throw damaged()
  const count = bytes.readUInt16LE(end + 10)
  if (count > bounds.entries) throw bomb()
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw damaged()
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + extra + comment
  }
  assertWithin(entries, bytes.length, bounds)
  return entries
}

/** Entries that share their bytes add up to more than there is; so do sizes that no 32 bits hold. */
const assertWithin = (entries: ZipEntry[], length: number, bounds: ZipBounds) => {
  const size = sum(entries.map((entry) => entry.size))
  const packed = sum(entries.map((entry) => entry.packed))
  if (packed > length || size > bounds.size) throw bomb()
  if (size > ALWAYS_TAKEN && size > MOST_PACKED * packed) throw bomb()
}

const sum = (numbers: number[]) => numbers.reduce((total, each) => total + each, 0)

/**
 * The bytes of an entry, which its directory has as small: it is inflated at once.
 * @throws DomainError INVALID where it is damaged, or more comes out than its directory says
 */
export const inflateEntry = (bytes: Buffer, entry: ZipEntry): Buffer => {
  const content = packedBytes(bytes, entry)
  if (entry.method === STORED) return content
  try {
    return inflateRawSync(content, { maxOutputLength: entry.size + 1 })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged()
  }
}

/**
 * Inflates each entry once, aside of what else the server does and keeping nothing of it, to see that no more comes
 * out than the directory says. What has a password cannot be looked into.
 * @throws DomainError INVALID
 */
export const assertInflates = async (bytes: Buffer, entries: ZipEntry[]): Promise<void> => {
  for (const entry of entries) {
    if (entry.isEncrypted) continue
    const content = packedBytes(bytes, entry)
    const size = entry.method === STORED ? content.length : await inflatedSize(content, entry.size)
    if (size > entry.size) throw bomb()
  }
}

const packedBytes = (bytes: Buffer, { at, packed, method }: ZipEntry): Buffer => {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== LOCAL) throw damaged()
  if (method !== STORED && method !== DEFLATED) throw damaged()
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length < packed) throw damaged()
  return content
}

const inflatedSize = async (content: Buffer, limit: number): Promise<number> => {
  const inflate = createInflateRaw()
  inflate.end(content)
  let size = 0
  try {
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length
      if (size > limit) break
    }
  } catch {
    throw damaged()
  }
  return size
}

const damaged = () => new DomainError('INVALID', 'media.damaged-archive')
const bomb = () => new DomainError('INVALID', 'media.decompression-bomb')
