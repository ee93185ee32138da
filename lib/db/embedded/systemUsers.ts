import { readFile } from 'node:fs/promises'

export type SystemUser = { name: string; uid: number; gid: number }

/** Users that a system has for work such as ours, best first. */
const PREFERRED = ['postgres', '_postgres', 'daemon', 'nobody']

/** The users of this machine that are listed in its own file. */
export const systemUsers = async (file = '/etc/passwd'): Promise<SystemUser[]> => {
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    const user = { name: name ?? '', uid: Number(uid), gid: Number(gid) }
    return user.name && user.uid >= 0 && user.gid >= 0 && uid && gid ? [user] : []
  })
}

/** The user without rights of its own that fits best; undefined where the machine has none. */
export const humbleUser = (users: SystemUser[]): SystemUser | undefined =>
  PREFERRED.map((name) => users.find((user) => user.name === name && user.uid > 0)).find(Boolean) ??
  users.find((user) => user.uid > 0)
