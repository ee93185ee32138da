import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const JAR = join(dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build', 'dist', 'vnu.jar')

/** The checker does not say how React ends void elements; everything else counts. */
const OF_NO_EFFECT = /^Trailing slash on void elements/

interface Message {
  type: 'error' | 'info' | 'non-document-error'
  message: string
  url?: string
  extract?: string
}

const java = (args: string[]) =>
  promisify(execFile)('java', args, { maxBuffer: 64 * 1024 * 1024 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    throw new Error('The Nu HTML checker runs on Java, which is not on the PATH (default-jre-headless).')
  })

/**
 * What the Nu HTML checker has against documents, on the system's Java; nothing leaves the machine.
 * @param documents HTML by name
 */
export const nuMessages = async (documents: Record<string, string>): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'gaoshi-nu-'))
  try {
    const files = Object.entries(documents).map(([name, html]) => ({
      path: join(folder, `${name.replace(/[^\w-]+/g, '_')}.html`),
      html,
    }))
    await Promise.all(files.map(({ path, html }) => writeFile(path, html)))
    const args = ['-jar', JAR, '--format', 'json', '--exit-zero-always', ...files.map(({ path }) => path)]
    const { stderr } = await java(args)
    const { messages } = JSON.parse(stderr) as { messages: Message[] }
    return messages
      .filter(({ message }) => !OF_NO_EFFECT.test(message))
      .map(({ url, message, extract }) => `${url?.split('/').at(-1)}: ${message} ${extract ?? ''}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}
