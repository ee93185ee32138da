/**
 * The answer, with a length that reaches the reader. Next.js leaves `content-length` out of what a handler
 * answers, because it may speak of a body before it was decoded (its `send-response.js`; 16.4 knows the header
 * by its name in lower case only). A file's length is that of its bytes, and without it no browser can say how
 * far a download has come, nor notice that it was cut short.
 */
export const withLength = (response: Response, bytes: number): Response => {
  const { headers } = response
  headers.forEach = (visit, self) => {
    Headers.prototype.forEach.call(headers, visit, self)
    visit.call(self, String(bytes), 'Content-Length', headers)
  }
  return response
}
