import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, type Database, openDatabase } from '#lib/db/client.ts'
import { auditEvents } from '#lib/db/schema/index.ts'
import { type FreshDatabase, freshDatabase } from '#lib/db/testing.ts'
import { verifySignIn } from '#lib/users/verifySignIn.ts'

const EXECUTABLE = fileURLToPath(new URL('./gaoshi.mjs', import.meta.url))

let server: FreshDatabase
let db: Database

beforeAll(async () => {
  server = await freshDatabase()
  db = openDatabase(server.url)
  await gaoshi('column', 'add', 'news', '教育要闻')
  await gaoshi('column', 'add', 'news', 'News', '--lang', 'en')
})

afterAll(async () => {
  await closeDatabase(db)
  await server.close()
})

/** Runs the executable as a shell would. */
const gaoshi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = { PATH: process.env.PATH, DATABASE_URL: server.url, LANG: 'C', NODE_ENV: 'test' } as const
    execFile(process.execPath, [EXECUTABLE, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })

const passwordIn = (stdout: string) => /[a-z2-9]{4}(-[a-z2-9]{4}){3}/.exec(stdout)?.[0] ?? ''

const canSignIn = (login: string, password: string) =>
  verifySignIn({ db, now: new Date() }, { login, password, address: null }).then(
    () => true,
    () => false,
  )

describe('gaoshi user', () => {
  it('makes the first account an administrator, and later ones what is said', async () => {
    expect((await gaoshi('user')).stdout).toContain('no accounts')
    const first = await gaoshi('user', 'add', 'liming', '李明')
    expect([first.code, await canSignIn('liming', passwordIn(first.stdout))]).toEqual([0, true])
    const second = await gaoshi('user', 'add', 'wang', '王芳')
    expect([second.code, second.stderr]).toEqual([1, expect.stringContaining('--role')])
    const roles = ['--role', 'writer:news', '--role', 'reviewer:en/news', '--role', 'auditor']
    expect((await gaoshi('user', 'add', 'wang', '王芳', '--email', 'wang@school.cn', ...roles)).code).toBe(0)
    expect((await gaoshi('user', 'list')).stdout).toBe(
      'liming  李明  administrator\nwang  王芳  writer:news, reviewer:en/news, auditor\n',
    )
  })

  it('gives a new password, and turns the second factor off where that is asked for', async () => {
    const { stdout } = await gaoshi('user', 'add', 'reset', '张三', '--role', 'writer')
    const { code, stdout: said } = await gaoshi('user', 'reset', 'reset', '--second-factor')
    expect(code).toBe(0)
    expect(said).toContain('Two-step sign-in of “reset” is turned off.')
    expect(await canSignIn('reset', passwordIn(stdout))).toBe(false)
    expect(await canSignIn('reset', passwordIn(said))).toBe(true)
  })

  it('disables accounts and enables them again', async () => {
    const { stdout } = await gaoshi('user', 'add', 'away', '赵四', '--role', 'writer')
    expect((await gaoshi('user', 'disable', 'away')).code).toBe(0)
    expect(await canSignIn('away', passwordIn(stdout))).toBe(false)
    expect((await gaoshi('user', 'list')).stdout).toContain('away  赵四  writer  [disabled]')
    expect((await gaoshi('user', 'enable', 'away')).code).toBe(0)
    expect(await canSignIn('away', passwordIn(stdout))).toBe(true)
  })

  it.each([
    [['add', 'x!', '李', '--role', 'writer'], 'A login takes'],
    [['add', 'LiMing', '李', '--role', 'writer'], 'already'],
    [['add', 'new', '李', '--role', 'director'], 'one of writer'],
    [['add', 'new', '李', '--role', 'writer:nowhere'], 'no column'],
    [['add', 'new', '李', '--role', 'writer:fr/news'], 'a language'],
    [['add', 'new', '李', '--role', 'writer', '--email', 'nowhere'], 'email'],
    [['reset', 'nobody'], 'no account'],
    [['disable', 'liming'], 'last administrator'],
  ])('refuses %j in a sentence, with exit code 1', async (args, sentence) => {
    const { code, stderr } = await gaoshi('user', ...args)
    expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)])
    expect(stderr).not.toMatch(/\n\s+at |errors\./)
  })

  it('says in the history that the command line did it', async () => {
    const actors = new Set((await db.select().from(auditEvents)).map(({ actor }) => actor))
    expect([...actors].toSorted()).toEqual(['gaoshi column', 'gaoshi user'])
  })
})
