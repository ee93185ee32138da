import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** So long the sender of a refused body may send nothing before it is cut off, or has to read the answer. */
const LINGER_MS = 5_000

/** Connections that end with an answer that was given. */
const ending = new WeakSet<Socket>()

/**
 * Lets an answer that comes before the end of the request's body end the connection: nobody will read the rest, and
 * the sender's next request would wait behind it. What still comes is let in, where nobody has stopped the connection
 * for good (a pipeline that breaks off has), for as long as it comes without a break of `lingerMs`.
 * @returns whether to answer at all: not what follows on a connection that was said to end (RFC 9112, 9.6)
 */
export const dropUnread = (
  req: IncomingMessage,
  res: ServerResponse,
  { lingerMs = LINGER_MS } = {},
): boolean => {
  const { socket, headers } = req
  if (ending.has(socket)) return false
  if ((headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined) return true
  const writeHead = res.writeHead
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!req.complete) {
      res.setHeader('connection', 'close')
      ending.add(socket)
      // Node would not let go of the connection softly: what it has not read by then resets it, and the answer is lost.
      socket.destroySoon = () => {
        socket.end()
        req.resume()
        cutWhenStill(socket, lingerMs)
      }
    }
    return writeHead.apply(res, args)
  }) as typeof writeHead
  return true
}

/** Ends a connection once nothing came on it for a while. */
const cutWhenStill = (socket: Socket, stillMs: number): void => {
  let { bytesRead } = socket
  const looking = setInterval(() => {
    if (socket.bytesRead === bytesRead) socket.destroy()
    bytesRead = socket.bytesRead
  }, stillMs)
  socket.once('close', () => clearInterval(looking))
}
