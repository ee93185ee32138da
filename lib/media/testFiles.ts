import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

interface Part {
  name: string
  content: Buffer | string
  /** What the archive's directory says of its size, where that is not true. */
  claims?: number
}

/** A zip archive. For tests. */
export const zipOf = (parts: Part[]): Buffer => {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, more, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A Word document of these parts, besides the one that has to be there. For tests. */
export const docxOf = (documentXml: Buffer | string, more: Part[] = []): Buffer =>
  zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    { name: 'word/document.xml', content: documentXml },
    ...more,
  ])

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** The main part of a Word document. For tests. */
export const documentXml = (body: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`

/** A compound file with these streams, as Office wrote before 2007. For tests. */
export const oleOf = (names: string[]): Buffer => {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 48)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  header.writeUInt32LE(0, 76)
  const table = Buffer.alloc(512, 0xff)
  const directory = Buffer.alloc(Math.ceil((names.length + 1) / 4) * 512)
  const sectors = directory.length / 512
  for (let sector = 0; sector < sectors; sector += 1)
    table.writeUInt32LE(sector === sectors - 1 ? 0xfffffffe : sector + 2, (sector + 1) * 4)
  for (const [number, name] of ['Root Entry', ...names].entries()) {
    directory.write(name, number * 128, 'utf16le')
    directory.writeUInt16LE((name.length + 1) * 2, number * 128 + 64)
  }
  return Buffer.concat([header, table, directory])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A PNG of one grey, which packs to next to nothing however large it is. For tests. */
export const greyPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** What a Windows program begins with, and more of it. For tests. */
export const windowsProgram = (): Buffer => {
  const bytes = Buffer.alloc(1024)
  bytes.write('MZ', 0, 'latin1')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80, 'latin1')
  return bytes
}

/** Bytes that begin as a PDF does. For tests. */
export const somePdf = (words = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n%${words}\n1 0 obj <<>> endobj\n%%EOF\n`)
