import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { documentXml, docxOf, greyPng, oleOf, somePdf, windowsProgram, zipOf } from '../testFiles.ts'
import { detectType } from './detectType.ts'

const picture = (format: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
    .toFormat(format)
    .toBuffer()

const contentTypes = { name: '[Content_Types].xml', content: '<Types/>' }
const gb18030 = Buffer.from('b8bdbcfea3bac3fbb5a5', 'hex')

describe('takes', () => {
  it.each([
    ['jpg', () => picture('jpeg')],
    ['png', () => picture('png')],
    ['webp', () => picture('webp')],
    ['gif', () => picture('gif')],
    ['avif', () => picture('avif')],
    ['pdf', () => somePdf()],
    ['docx', () => docxOf(documentXml(''))],
    ['xlsx', () => zipOf([contentTypes, { name: 'xl/workbook.xml', content: '<x/>' }])],
    ['pptx', () => zipOf([contentTypes, { name: 'ppt/presentation.xml', content: '<x/>' }])],
    ['ofd', () => zipOf([{ name: 'OFD.xml', content: '<x/>' }])],
    ['zip', () => zipOf([{ name: '名单.txt', content: '甲' }])],
    ['doc', () => oleOf(['WordDocument', '1Table'])],
    ['xls', () => oleOf(['Workbook'])],
    ['ppt', () => oleOf(['PowerPoint Document'])],
    ['txt', () => Buffer.from('姓名,班级\n甲,一班\n')],
    ['txt', () => gb18030],
    ['rar', () => Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), Buffer.alloc(20)])],
    ['7z', () => Buffer.concat([Buffer.from('377abcaf271c', 'hex'), Buffer.alloc(30)])],
    [
      'mp3',
      () =>
        Buffer.concat([
          Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x00', 'latin1'),
          Buffer.from('fffb9000', 'hex'),
          Buffer.alloc(420),
        ]),
    ],
    [
      'mp4',
      () => Buffer.concat([Buffer.from('\0\0\0\x18ftypisom\0\0\0\0isommp42', 'latin1'), Buffer.alloc(20)]),
    ],
  ])('%s', async (type, bytes) => expect(await detectType(Buffer.from(await bytes()))).toBe(type))
})

const doctype = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'

describe('refuses', () => {
  it.each([
    ['refused.program', windowsProgram()],
    ['refused.program', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(60)])],
    ['refused.program', zipOf([{ name: 'META-INF/MANIFEST.MF', content: 'x' }])],
    ['refused.program-inside', zipOf([{ name: '资料/安装.EXE', content: 'x' }])],
    ['refused.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['refused.svg', Buffer.from(`\ufeff\n<?xml version="1.0"?>\n<!-- x -->${doctype}`)],
    ['refused.html', Buffer.from('  <HTML><body>')],
    ['refused.html', Buffer.from('<?xml version="1.0"?><feed/>')],
    ['refused.script', Buffer.from('#!/bin/sh\nls')],
    ['refused.script', Buffer.from('<?php echo 1;')],
    ['refused.macros', docxOf(documentXml(''), [{ name: 'word/VBAPROJECT.bin', content: 'x' }])],
    [
      'refused.macros',
      zipOf([
        { ...contentTypes, content: 'application/vnd.ms-word.document.macroEnabled.main+xml' },
        { name: 'word/document.xml', content: '' },
      ]),
    ],
    ['refused.macros', oleOf(['WordDocument', 'Macros'])],
    ['refused.password', oleOf(['EncryptedPackage'])],
    ['refused.other', oleOf(['SummaryInformation'])],
    ['refused.other', Buffer.from('{\\rtf1 x}')],
    ['refused.other', Buffer.from([0, 1, 2, 3])],
    ['refused.image', Buffer.concat([Buffer.from('49492a00080000000000', 'hex'), Buffer.alloc(30)])],
    ['empty', Buffer.alloc(0)],
    ['damaged-archive', zipOf([{ name: 'a', content: 'x'.repeat(100) }]).subarray(0, 50)],
    ['decompression-bomb', zipOf([{ name: 'a', content: Buffer.alloc(30_000_000) }])],
    ['decompression-bomb', zipOf([{ name: 'a', content: Buffer.alloc(30_000_000), claims: 500 }])],
  ])('%s', async (reason, bytes) =>
    expect(await detectType(bytes).catch((error) => error)).toMatchObject({
      code: 'INVALID',
      reason: `media.${reason}`,
    }),
  )
})

it('finds the bomb where entries share their bytes', async () => {
  const one = zipOf([{ name: 'a', content: randomBytes(5_000) }])
  const [end, tail] = [one.length - 22, Buffer.from(one.subarray(one.length - 22))]
  const start = one.readUInt32LE(end + 16)
  tail.writeUInt16LE(2_000, 10)
  const directory = Array.from({ length: 2_000 }, () => one.subarray(start, end))
  const bytes = Buffer.concat([one.subarray(0, start), ...directory, tail])
  expect(await detectType(bytes).catch((error) => error.reason)).toBe('media.decompression-bomb')
})

it('does not mind what stands in a circle', async () => {
  const bytes = oleOf(['WordDocument', 'a', 'b', 'c', 'd'])
  bytes.writeUInt32LE(1, 512 + 8)
  expect(await detectType(bytes)).toBe('doc')
})

it('takes a large image for one, whatever it would unpack to', async () => {
  expect(await detectType(greyPng(20_000, 20_000))).toBe('png')
})
