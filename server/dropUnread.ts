import type { IncomingMessage, ServerResponse } from 'node:http'

/** So long the sender of a refused body may go on, and has to read the answer. */
const LINGER_MS = 5_000

/**
 * Lets an answer that comes before the end of the request's body end the connection: nobody will read the rest, and
 * the sender's next request would wait behind it. The sender has `lingerMs` to stop sending and to read the answer.
 */
export const dropUnread = (
  req: IncomingMessage,
  res: ServerResponse,
  { lingerMs = LINGER_MS } = {},
): void => {
  const { socket, headers } = req
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
  const writeHead = res.writeHead
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!req.complete) {
      res.setHeader('connection', 'close')
      // Node would not let go of the connection softly: what it has not read by then resets it, and the answer is lost.
      socket.destroySoon = () => {
        socket.end()
        req.resume()
        const cut = setTimeout(() => socket.destroy(), lingerMs)
        socket.once('close', () => clearTimeout(cut))
      }
    }
    return writeHead.apply(res, args)
  }) as typeof writeHead
}
