import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

/**
 * A mail server that takes every mail and keeps it as a file of its own in `folder`.
 * @param {string} folder
 */
export const startMailServer = async (folder) => {
  await mkdir(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      count += 1
      const file = join(folder, `${String(count).padStart(4, '0')}.eml`)
      text(stream)
        .then((mail) => writeFile(file, mail))
        .then(() => done(), done)
    },
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.server.address())
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: '告示 <notices@school.example>' },
    stop: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  }
}
