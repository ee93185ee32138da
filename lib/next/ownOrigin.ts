interface Site {
  PUBLIC_URL?: string | undefined
  PORT: number
}

/**
 * Whether a request that changes something comes from a page of this site: its `Origin` is the configured address,
 * and without one this machine's. Next.js itself lets through what has no `Origin`, and compares it with what a
 * forged `X-Forwarded-Host` says.
 */
export const isOwnOrigin = (origin: string | null, { PUBLIC_URL, PORT }: Site): boolean => {
  if (origin === null) return false
  if (PUBLIC_URL) return origin === new URL(PUBLIC_URL).origin
  return (
    origin === new URL(`http://localhost:${PORT}`).origin ||
    origin === new URL(`http://127.0.0.1:${PORT}`).origin
  )
}
