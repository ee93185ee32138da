/**
 * An answer for machines that the page store keeps like a page (`lib/core/places.ts`).
 * @param type its media type, in UTF-8 where it is text
 */
export const documentResponse = (
  type: string,
  body: string | Uint8Array<ArrayBuffer>,
  { modifiedAt, status = 200, ...headers }: Said = {},
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': typeof body === 'string' ? `${type}; charset=utf-8` : type,
      ...(modifiedAt && { 'last-modified': modifiedAt.toUTCString() }),
      ...headers,
    },
  })

interface Said {
  modifiedAt?: Date | undefined
  status?: 200 | 410
  link?: string
}
