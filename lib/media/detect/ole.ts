const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const END_OF_CHAIN = 0xfffffffa
const ENTRY_BYTES = 128
const IN_HEADER = 109

/** Whether bytes begin as a compound file does: what Office wrote before 2007, and wraps around files with a password. */
export const isOle = (bytes: Buffer): boolean => bytes.subarray(0, 8).equals(SIGNATURE)

/**
 * Names of the streams and storages in a compound file ([MS-CFB]); none where it is damaged. A chain of sectors that
 * runs in a circle ends after as many as the file has.
 */
export const oleNames = (bytes: Buffer): Set<string> => {
  const names = new Set<string>()
  if (bytes.length < 512) return names
  const sectorBytes = 1 << bytes.readUInt16LE(30)
  if (sectorBytes !== 512 && sectorBytes !== 4096) return names
  const perSector = sectorBytes / 4
  const sectorAt = (number: number) => (number + 1) * sectorBytes
  const numberAt = (at: number) => (at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : END_OF_CHAIN)
  /** Where a sector of the table of chains lies: the header lists the first, sectors of their own the others. */
  const tableSector = (table: number): number => {
    if (table < IN_HEADER) return numberAt(76 + table * 4)
    const [hops, place] = [
      Math.floor((table - IN_HEADER) / (perSector - 1)),
      (table - IN_HEADER) % (perSector - 1),
    ]
    let list = numberAt(68)
    for (let hop = 0; hop < hops && list < END_OF_CHAIN; hop += 1)
      list = numberAt(sectorAt(list) + sectorBytes - 4)
    return list < END_OF_CHAIN ? numberAt(sectorAt(list) + place * 4) : END_OF_CHAIN
  }
  const next = (number: number): number => {
    const table = tableSector(Math.floor(number / perSector))
    return table < END_OF_CHAIN ? numberAt(sectorAt(table) + (number % perSector) * 4) : END_OF_CHAIN
  }
  let sector = numberAt(48)
  for (let round = 0; round * sectorBytes < bytes.length && sector < END_OF_CHAIN; round += 1) {
    const start = sectorAt(sector)
    if (start + sectorBytes > bytes.length) break
    for (let at = start; at < start + sectorBytes; at += ENTRY_BYTES) {
      const length = bytes.readUInt16LE(at + 64)
      if (length >= 2 && length <= 64) names.add(bytes.toString('utf16le', at, at + length - 2))
    }
    sector = next(sector)
  }
  return names
}
