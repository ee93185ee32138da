import { DomUtils, parseDocument } from 'htmlparser2'
import { imagePath } from '#lib/core/addresses.ts'
import { sanitizeBody } from '#lib/core/html.ts'
import type { Picture } from './dto.ts'

/**
 * A notice's body for who reads it outside its page: sanitized once more, its links and images under their full
 * addresses, and without the classes that only our style sheets know. Images that readers cannot have are left out.
 * @param origin address of the site, without a trailing slash
 */
export const bodyElsewhere = (html: string, pictures: Map<string, Picture>, origin: string): string => {
  const document = parseDocument(sanitizeBody(html))
  for (const node of DomUtils.getElementsByTagName('*', document.children)) {
    delete node.attribs.class
    if (node.name === 'a' && node.attribs.href?.startsWith('/'))
      node.attribs.href = origin + node.attribs.href
    if (node.name !== 'img') continue
    const picture = pictures.get(node.attribs.src?.replace('/images/', '') ?? '')
    const src = picture && pictureUrl(picture, origin)
    if (src) node.attribs.src = src
    else DomUtils.removeElement(node)
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}

/** The address of a picture in the largest form that every program reads. */
export const pictureUrl = (
  { sha256, variants }: Pick<Picture, 'sha256' | 'variants'>,
  origin: string,
): string | undefined => {
  const largest = variants.filter(({ format }) => format === 'jpg').at(-1)
  return largest && origin + imagePath(sha256, largest)
}
