import { expect, it } from 'vitest'
import { closeDatabase, openDatabase } from '#lib/db/client.ts'
import { notices } from '#lib/db/schema/index.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { fillUpDemo, loadDemo } from './load.ts'

it('says how many notices there are, also where there were more than were asked for', async () => {
  const { url } = await testCtx()
  const db = openDatabase(url, { max: 2 })
  try {
    const { notices: loaded } = await loadDemo(db)
    expect(await fillUpDemo(db, 1)).toEqual({ added: 0, total: loaded })
    expect(await fillUpDemo(db, loaded + 3)).toEqual({ added: 3, total: loaded + 3 })
    expect(await db.$count(notices)).toBe(loaded + 3)
  } finally {
    await closeDatabase(db)
  }
})
