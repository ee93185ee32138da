import { documentXml, docxOf, greyPng, oleOf, somePdf, windowsProgram, zipOf } from '#lib/media/testFiles.ts'
import { somePng } from './uploads.ts'

interface BadUpload {
  name: string
  bytes: Buffer
  reason: string
}

const of = (name: string, bytes: Buffer | string, reason: string): BadUpload => ({
  name,
  bytes: Buffer.from(bytes),
  reason,
})

const ZEROS = Buffer.alloc(40_000_000)
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

/** Files that the library takes none of, each with the reason that it gives. */
export const badUploads = async (): Promise<BadUpload[]> => {
  const png = await somePng()
  return [
    of('通知.pdf', windowsProgram(), 'media.refused.program'),
    of('a.exe', windowsProgram(), 'media.refused.program'),
    of('图.svg', SVG, 'media.refused.svg'),
    of('图.png', `<?xml version="1.0"?><!-- x -->${SVG}`, 'media.refused.svg'),
    of('a.html', '\ufeff <!DOCTYPE html><script>alert(1)</script>', 'media.refused.html'),
    of('a.txt', '<html><body onload=alert(1)>', 'media.refused.html'),
    of('a.js', 'alert(1)', 'media.refused.script'),
    of('a.txt', '#!/bin/sh\nrm -rf /', 'media.refused.script'),
    of('zip.zip', zipOf([{ name: '0', content: ZEROS }]), 'media.decompression-bomb'),
    of('lie.zip', zipOf([{ name: '0', content: ZEROS, claims: 1_000 }]), 'media.decompression-bomb'),
    of('bomb.docx', docxOf(documentXml(' '.repeat(40_000_000))), 'media.decompression-bomb'),
    of(
      'many.zip',
      zipOf(Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: '' }))),
      'media.decompression-bomb',
    ),
    of(
      'half.zip',
      zipOf([{ name: 'a.txt', content: 'x'.repeat(500) }]).subarray(0, 60),
      'media.damaged-archive',
    ),
    of(
      '宏.docx',
      docxOf(documentXml(''), [{ name: 'word/vbaProject.bin', content: 'x' }]),
      'media.refused.macros',
    ),
    of('宏.xls', oleOf(['Workbook', '_VBA_PROJECT_CUR']), 'media.refused.macros'),
    of('x.zip', zipOf([{ name: '资料/setup.exe', content: 'x' }]), 'media.refused.program-inside'),
    of('密.docx', oleOf(['EncryptionInfo', 'EncryptedPackage']), 'media.refused.password'),
    of('x.msi', oleOf(['Installer']), 'media.refused.other'),
    of('大.png', greyPng(20_000, 20_000), 'media.too-many-pixels'),
    of('炸弹.png', greyPng(7_000, 7_200), 'media.too-many-pixels'),
    of('半.png', png.subarray(0, png.length - 60), 'media.damaged-image'),
    of(
      '照片.heic',
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(40)]),
      'media.refused.heic',
    ),
    of('表.xlsx', somePdf(), 'media.name-does-not-fit'),
    of('空.pdf', '', 'media.empty'),
    of('乱.bin', Buffer.from([1, 0, 2, 255, 254, 3]), 'media.refused.other'),
    of('../../etc/passwd.pdf', somePdf(), 'media.name-is-path'),
    of('..\\a.pdf', somePdf(), 'media.name-is-path'),
    of('\u202e...', somePdf(), 'media.no-name'),
  ]
}
