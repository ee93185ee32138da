import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import proxyAddress from 'proxy-addr'

/** What proxies say of a request, and anybody can write. */
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-real-ip',
]

interface Trusted {
  /** Proxies that are believed, as addresses, ranges or `loopback`. */
  proxies: string[]
  /** The site's own address, where it is configured. */
  publicUrl?: string | undefined
}

/**
 * Rewrites what a request says of its way here, so that all that is behind can believe it: `x-forwarded-for` is the
 * one address of whoever asked, and the host is the configured one, whatever was sent.
 * @throws where a proxy is no address
 */
export const createVisitor = ({ proxies, publicUrl }: Trusted) => {
  const trust = proxyAddress.compile(proxies)
  const host = publicUrl === undefined ? undefined : new URL(publicUrl).host
  return (req: IncomingMessage): void => {
    const address = addressOf(req, trust)
    for (const name of FORWARDED) delete req.headers[name]
    req.headers['x-forwarded-for'] = address
    if (host !== undefined) req.headers.host = host
  }
}

/** The header may hold anything at all, which is then no reason to fail. */
const addressOf = (req: IncomingMessage, trust: (address: string, at: number) => boolean): string => {
  try {
    const address = proxyAddress(req, trust)
    return isIP(address) ? address : (req.socket.remoteAddress ?? '')
  } catch {
    return req.socket.remoteAddress ?? ''
  }
}
