import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runProgram, tail } from '../runProgram.mjs'
import { runInstalled } from './programs.mjs'

/** Without windows it takes a third less time. */
const SHELL = 'chromium-headless-shell'
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const MAC = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium']
const WINDOWS = 'Google\\Chrome\\Application\\chrome.exe'
const DOWNLOAD_PATIENCE = 240_000

/**
 * A Chromium for the tests in a browser: the system's, else Playwright's own, which is downloaded where need
 * be, else the Debian package where we may install it.
 * @returns {Promise<{ found: true, path?: string } | { found: false, problem: string }>} without a path it is
 *   Playwright's own
 */
export const provideChromium = async () => {
  const system = await systemChromium()
  if (system) return { found: true, path: system }
  if (await ownChromiumWorks()) return { found: true }
  const download = await runInstalled(
    'playwright',
    ['install', '--no-shell', 'chromium'],
    {},
    DOWNLOAD_PATIENCE,
  )
  if (download.code === 0 && (await ownChromiumWorks())) return { found: true }
  const packages = await installDebianPackages()
  const installed = packages && (await systemChromium())
  if (installed) return { found: true, path: installed }
  return { found: false, problem: `${tail(download.output, 10)}\n${packages ?? ''}\n${NO_CHROMIUM}` }
}

const NO_CHROMIUM =
  'There is no Chromium for the end-to-end tests, and none could be had. Install Chromium or Google Chrome so that it is on the PATH, and run the tests again.'

/** The path of a Chromium of the system that runs. */
export const systemChromium = async (folders = (process.env.PATH ?? '').split(delimiter)) => {
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC.flatMap((app) => [join('/Applications', app), join(process.env.HOME ?? '/', 'Applications', app)]),
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
      join(process.env[name] ?? '/', WINDOWS),
    ),
  ]
  for (const path of candidates) if (existsSync(path) && (await runs(path))) return path
  return null
}

/** Some systems have a placeholder under the name, or lack a library. Windows' answers no questions. */
const runs = async (path) =>
  process.platform === 'win32' || (await runProgram(path, ['--version'], { timeout: 20_000 })).code === 0

const ownChromiumWorks = async () => {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) && runs(path)
}

/** Gives what apt-get said; undefined where this is no Debian or we are not root. */
const installDebianPackages = async () => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const said = []
  const aptGet = async (...args) => {
    const { output } = await runProgram('apt-get', ['-q', ...args], { env })
    said.push(tail(output, 8))
  }
  const install = (name) => aptGet('install', '-y', '--no-install-recommends', name)
  await aptGet('update')
  await install('fonts-noto-cjk')
  await install(SHELL)
  // Not every system has it.
  if (!(await systemChromium())) await install('chromium')
  return said.join('\n')
}
