/** Addresses of images that HTML carries in itself, each once. */
export const embeddedImages = (html: string): string[] => [
  ...new Set(
    Array.from(
      html.matchAll(/\bsrc\s*=\s*(?:"(data:image\/[^"]*)"|'(data:image\/[^']*)'|(data:image\/[^\s>]*))/gi),
      (match) => match[1] ?? match[2] ?? match[3] ?? '',
    ),
  ),
]

/** The file that such an address holds; undefined where it holds none. */
export const fileOf = (address: string, name: string): File | undefined => {
  const [, type = '', data = ''] = /^data:(image\/[\w.+-]+);base64,([\s\S]*)$/i.exec(address) ?? []
  try {
    const bytes = Uint8Array.from(atob(data.replace(/\s/g, '')), (character) => character.charCodeAt(0))
    return bytes.length > 0 ? new File([bytes], name, { type }) : undefined
  } catch {
    return undefined
  }
}
