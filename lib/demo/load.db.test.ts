import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { verifySignIn } from '#lib/users/verifySignIn.ts'
import { fillUpDemo, loadDemo } from './load.ts'

it('brings its people, and says how many notices there are, also where there were more than were asked for', async () => {
  const { url } = await testCtx()
  const db = openDatabase(url, { max: 2 })
  try {
    const { notices: loaded, people } = await loadDemo(db)
    expect(people?.logins).toEqual(['admin', 'writer', 'reviewer', 'publisher'])
    for (const login of people?.logins ?? []) {
      const password = people?.password ?? ''
      expect(await verifySignIn({ db, now: new Date() }, { login, password, address: null })).toHaveProperty(
        'userId',
      )
    }
    expect((await loadDemo(db)).people).toBeUndefined()
    expect(await fillUpDemo(db, 1)).toEqual({ added: 0, total: loaded })
    expect(await fillUpDemo(db, loaded + 3)).toEqual({ added: 3, total: loaded + 3 })
    expect(await db.$count(notices)).toBe(loaded + 3)
  } finally {
    await closeDatabase(db)
  }
})
