import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'

/** The text of the first mail that came to an address; waits for it, as mails go out by the clock. */
export const mailTo = async (address: string): Promise<string> => {
  await expect
    .poll(() => mailsTo(address), { message: `mail to ${address}`, timeout: 30_000 })
    .not.toEqual([])
  const [first = ''] = await mailsTo(address)
  return first
}

/** The texts of all mails that have come to an address by now. */
export const mailsTo = async (address: string): Promise<string[]> => {
  const folder = join(process.env.DATA_DIR ?? '', 'mails')
  const names = (await readdir(folder)).sort()
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return mails.filter((mail) => mail.includes(`<${address}>`)).map(textOf)
}

const textOf = (mail: string): string => {
  const [head = '', ...parts] = mail.split(/\r?\n\r?\n/)
  const body = parts.join('\n\n')
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString()
  if (/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return fromQuotedPrintable(body)
  return body
}

const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString())
