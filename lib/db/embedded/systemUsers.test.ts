import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { humbleUser, systemUsers } from './systemUsers.ts'

const ROOT = { name: 'root', uid: 0, gid: 0 }
const DAEMON = { name: 'daemon', uid: 1, gid: 1 }
const POSTGRES = { name: 'postgres', uid: 101, gid: 104 }
const LI = { name: 'li', uid: 1000, gid: 1000 }

test('reads users and passes over what is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gaoshi-users-'))
  const file = join(folder, 'passwd')
  const lines = [
    'root:x:0:0:root:/root:/bin/sh',
    '# a comment',
    '+::::::',
    '',
    'li:x:1000:1000:李:/home/li:/bin/sh',
  ]
  await writeFile(file, lines.join('\n'))
  expect(await systemUsers(file)).toEqual([ROOT, LI])
  expect(await systemUsers(join(folder, 'missing'))).toEqual([])
  await rm(folder, { recursive: true })
})

test.for([
  { users: [ROOT, DAEMON, POSTGRES, LI], chosen: POSTGRES },
  { users: [ROOT, LI, DAEMON], chosen: DAEMON },
  { users: [ROOT, LI], chosen: LI },
  { users: [{ ...POSTGRES, uid: 0 }, ROOT], chosen: undefined },
  { users: [], chosen: undefined },
])('of $users.length users the humblest is chosen, never root', ({ users, chosen }) => {
  expect(humbleUser(users)).toEqual(chosen)
})
