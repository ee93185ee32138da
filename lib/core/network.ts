import { isIPv6 } from 'node:net'

/** An address that somebody can choose freely counts as one: with IPv6 that is all of a /64. */
export const networkOf = (address: string): string => {
  const [bare = ''] = address.toLowerCase().split('%')
  const mapped = /^::ffff:([\d.]+)$/.exec(bare)?.[1]
  if (mapped || !isIPv6(bare)) return mapped ?? bare
  const [head = '', tail = ''] = bare.replace(/[\d.]+\.\d+$/, '0:0').split('::')
  const [first, last] = [head, tail].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0')
  const groups = [...first, ...zeros, ...last].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
