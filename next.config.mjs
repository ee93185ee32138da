import { fileURLToPath } from 'node:url'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // `npm test` checks types; a server that starts has no need to do it again.
  typescript: { ignoreBuildErrors: true },
  // It reads its dictionary from beside its own file.
  serverExternalPackages: ['@node-rs/jieba'],
  // Rendered pages go to the page store in front of Next.js, and nowhere else.
  cacheHandler: fileURLToPath(new URL('./server/cacheHandler.ts', import.meta.url)),
  cacheMaxMemorySize: 0,
  // A notice may have two million characters, of three bytes each.
  experimental: { serverActions: { bodySizeLimit: '7mb' } },
}

/** Where a build, or the development server, begins, the readers' scripts are bundled and their addresses set. */
const withReaderScripts = async (phase) => {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return config
  const { buildReaderScripts } = await import('./scripts/readerScripts.mjs')
  const { reader, restore } = buildReaderScripts()
  return { ...config, env: { READER_SCRIPT: reader, RESTORE_SCRIPT: restore } }
}

export default withReaderScripts
