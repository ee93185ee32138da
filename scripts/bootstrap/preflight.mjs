import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Failure, folderFailure } from './failure.mjs'

/** The port to serve on, from PORT. */
export const wantedPort = (text = process.env.PORT || '3000') => {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Failure('fail.port-invalid', { port: text })
}

/** Makes sure that nobody else listens where we shall, before the long steps are taken. */
export const assertPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => reject(listenFailure(error, { port, host })))
    server.listen({ port, host }, () => server.close(resolve))
  })

/** What went wrong with listening, as a sentence. */
export const listenFailure = (error, { port, host = '' }) => {
  if (error.code === 'EADDRINUSE') return new Failure('fail.port-taken', { port })
  if (error.code === 'EACCES') return new Failure('fail.port-forbidden', { port })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new Failure('fail.host', { host, cause: error.code })
  return error
}

/** Makes sure that `folder` can be written to; makes it where it is missing. */
export const assertWritable = (folder) => {
  const probe = join(folder, `.write-test-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(probe, 'x')
  } catch (error) {
    throw folderFailure(error, folder)
  } finally {
    rmSync(probe, { force: true })
  }
}

/** Makes sure that DATABASE_URL, where it is set, can be read; it may hold a password and is not repeated. */
export const assertDatabaseUrl = (url = process.env.DATABASE_URL) => {
  if (!url) return
  const parsed = URL.canParse(url) ? new URL(url) : null
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || !parsed.hostname || parsed.pathname.length < 2)
    throw new Failure('fail.database-url')
}
