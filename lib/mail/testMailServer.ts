import type { Socket } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach } from 'vitest'

/** A mail server for the tests of a file, to which the site sends; what it received begins anew with each test. */
export const testMailServer = () => {
  const state = {
    received: [] as string[],
    /** The mails that came since the last time, read. */
    newMails: () => Promise.all(state.received.splice(0).map((mail) => PostalMime.parse(mail))),
    /** How many of the next recipients it refuses, and with what. */
    refusals: 0,
    code: 451,
    /** Called for each recipient, before the mail itself. */
    onRecipient: async () => {},
    /** Called with each mail before it is taken. */
    onMail: async () => {},
    /** How many of the next mails it takes and then breaks off, without a word. */
    silences: 0,
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: async (_, __, callback) => {
      await state.onRecipient()
      if (state.refusals === 0) return callback()
      state.refusals -= 1
      callback(Object.assign(new Error('not now, or never'), { responseCode: state.code }))
    },
    onData: (stream, _, callback) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', async () => {
        await state.onMail()
        state.received.push(text)
        if (state.silences === 0) return callback()
        state.silences -= 1
        for (const each of open) each.destroy()
      })
    },
  })
  const open = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  // A program that sends may be gone before it has heard the answer.
  server.on('error', () => undefined)
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    process.env.SMTP_URL = `smtp://127.0.0.1:${address.port}`
    process.env.MAIL_FROM = '临江学校 <notices@school.cn>'
  })
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  beforeEach(() => {
    Object.assign(state, { received: [], refusals: 0, code: 451, silences: 0 })
    Object.assign(state, { onRecipient: async () => {}, onMail: async () => {} })
  })
  return state
}
