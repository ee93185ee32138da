const UNITS = ['B', 'KB', 'MB', 'GB']

/** A size as people read it: `12 KB`, `3.4 MB`. */
export const fileSize = (bytes: number): string => {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), UNITS.length - 1)
  const size = bytes / 1024 ** power
  return `${size.toFixed(power > 1 && size < 10 ? 1 : 0)} ${UNITS[power]}`
}

/** What a name says of the kind of a file: `PDF`; empty where it says nothing. */
export const fileKind = (name: string): string =>
  (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '').slice(1).toUpperCase()
