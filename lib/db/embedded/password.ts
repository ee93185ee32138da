import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/** The password kept in `file`, which only its owner may read; a new one is made where there is none. */
export const keptPassword = async (file: string) => {
  const kept = await readFile(file, 'utf8').catch(ignoreMissing)
  if (kept) return kept.trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(file, `${password}\n`, { mode: 0o600 })
  return password
}

const ignoreMissing = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'ENOENT') throw error
  return ''
}
