import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import sharp from 'sharp'

/** A small PNG. For tests. */
const testPng = (width = 60, height = 40, background = '#2060a0'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

const cell = (text: string, more = {}) => new TableCell({ children: [new Paragraph(text)], ...more })

/** A Word document as an office writes one: title, numbering, a table with merged cells, an image, a note. For tests. */
export const testDocument = async (): Promise<Buffer> => {
  const image = new ImageRun({
    type: 'png',
    data: await testPng(),
    transformation: { width: 60, height: 40 },
    altText: { name: '图', title: '图', description: '校门' },
  })
  const indented = (text: string) =>
    new Paragraph({ indent: { firstLine: 480 }, children: [new TextRun(text)] })
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'list',
            levels: [{ level: 0, format: 'decimal', text: '%1.', alignment: AlignmentType.START }],
          },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('节假日顺延。')] } },
      sections: [
        {
          children: [
            new Paragraph({ alignment: AlignmentType.CENTER, text: '关于期末考试安排的通知' }),
            new Paragraph('各年级组：'),
            indented('现将考试安排通知如下。'),
            new Paragraph({ heading: HeadingLevel.HEADING_2, text: '一、时间' }),
            new Paragraph({
              indent: { firstLine: 480 },
              children: [
                new TextRun('六月'),
                new TextRun({ text: '二十日', bold: true }),
                new FootnoteReferenceRun(1),
              ],
            }),
            new Paragraph({ text: '带准考证', numbering: { reference: 'list', level: 0 } }),
            new Paragraph({ text: '带文具', numbering: { reference: 'list', level: 0 } }),
            new Table({
              rows: [
                new TableRow({
                  tableHeader: true,
                  children: [cell('科目', { columnSpan: 2 }), cell('时间')],
                }),
                new TableRow({ children: [cell('文', { rowSpan: 2 }), cell('语文'), cell('上午')] }),
                new TableRow({ children: [cell('历史'), cell('下午')] }),
              ],
            }),
            new Paragraph({ children: [image] }),
            new Paragraph({ alignment: AlignmentType.RIGHT, text: '教务处' }),
          ],
        },
      ],
    }),
  )
}
