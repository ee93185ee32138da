import { dataDir } from './paths.mjs'

/**
 * The database to work on: the one that DATABASE_URL names, else the embedded one. From here on DATABASE_URL
 * is set for everything in this process.
 * @param {ReturnType<import('./shutdown.mjs').createShutdown>} shutdown
 * @param {(error: Error) => void} onLost called where the embedded server ends while we use it
 * @returns {Promise<'given' | 'embedded' | 'joined'>}
 */
export const openDatabase = async (shutdown, onLost) => {
  if (process.env.DATABASE_URL) return 'given'
  const { startEmbedded } = await import('#lib/db/embedded/start.ts')
  const namespaces = process.env.GAOSHI_USER_NAMESPACES !== '0'
  const server = await startEmbedded({ dataDir: dataDir(), namespaces, onLost })
  shutdown.add(() => server.stop())
  process.env.DATABASE_URL = server.url
  return server.owned ? 'embedded' : 'joined'
}
