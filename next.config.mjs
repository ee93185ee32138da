import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  reactStrictMode: true,
  // `npm test` checks types; a server that starts has no need to do it again.
  typescript: { ignoreBuildErrors: true },
  // Chinese has no prefix in addresses; inside, every page stands under its language.
  redirects: async () => [{ source: '/zh/:path*', destination: '/:path*', permanent: true }],
  rewrites: async () => [
    { source: '/', destination: '/zh' },
    { source: '/columns/:path*', destination: '/zh/columns/:path*' },
    { source: '/notices/:path*', destination: '/zh/notices/:path*' },
    { source: '/status/:path*', destination: '/zh/status/:path*' },
  ],
}

/** Where a build, or the development server, begins, the readers' scripts are bundled and their addresses set. */
const withReaderScripts = async (phase) => {
  if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return config
  const { buildReaderScripts } = await import('./scripts/readerScripts.mjs')
  const { reader, restore } = buildReaderScripts()
  return { ...config, env: { READER_SCRIPT: reader, RESTORE_SCRIPT: restore } }
}

export default withReaderScripts
