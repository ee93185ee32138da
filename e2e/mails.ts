import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import PostalMime, { type Email } from 'postal-mime'

/** The text of the first mail that came to an address; waits for it, as mails go out by the clock. */
export const mailTo = async (address: string): Promise<string> => {
  await expect
    .poll(() => mailsTo(address), { message: `mail to ${address}`, timeout: 30_000 })
    .not.toEqual([])
  const [first = ''] = await mailsTo(address)
  return first
}

/** The texts of all mails that have come to an address by now. */
export const mailsTo = async (address: string): Promise<string[]> =>
  (await wholeMailsTo(address)).map(({ text = '' }) => text)

/** All mails that have come to an address by now, with their heads and other parts. */
export const wholeMailsTo = async (address: string): Promise<Email[]> => {
  const folder = join(process.env.DATA_DIR ?? '', 'mails')
  const names = (await readdir(folder)).sort()
  const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const read = await Promise.all(mails.map((mail) => PostalMime.parse(mail)))
  return read.filter(({ to }) => to?.some((each) => each.address === address))
}
