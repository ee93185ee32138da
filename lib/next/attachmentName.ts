import { extname } from 'node:path'
import { create } from 'content-disposition'

/**
 * The header that names an attachment, in Chinese too (RFC 6266, RFC 8187); what cannot read that is told a
 * plain name with the same ending, where the ending is plain itself.
 * @param opens whether a browser may show the file instead of saving it
 */
export const contentDisposition = (name: string, { opens }: { opens: boolean }): string => {
  const [ending = ''] = /^\.[A-Za-z0-9]{1,10}$/.exec(extname(name)) ?? []
  return create(name, { type: opens ? 'inline' : 'attachment', fallback: `attachment${ending}` })
}
