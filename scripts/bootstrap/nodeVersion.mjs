// Written so that very old versions of Node can read it.
const OLDEST = 20

/** True where this Node can run the bootstrap; else says what to do and sets the exit code. */
export const runsHere = () => {
  const version = process.versions.node
  if (Number(version.split('.')[0]) >= OLDEST) return true
  const chinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  console.error(
    chinese
      ? `告示需要 Node ${OLDEST} 或更新版本，当前为 ${version}。请从 nodejs.org 安装新版本后重试。`
      : `Gaoshi needs Node ${OLDEST} or newer, and this is ${version}. Install a newer one from nodejs.org and try again.`,
  )
  process.exitCode = 1
  return false
}
