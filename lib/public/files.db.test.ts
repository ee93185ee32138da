import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { findPublicAttachment, findPublicImage } from './files.ts'

it.each(['a\0.pdf', '\0', '../x', '附件.pdf'])(
  'finds no file for an address that is none (%j)',
  async (name) => {
    const { db } = await testCtx()
    expect(await findPublicAttachment(db, 'a'.repeat(64), name)).toBeUndefined()
    expect(await findPublicAttachment(db, name, name)).toBeUndefined()
    expect(await findPublicImage(db, 'a'.repeat(64), name)).toBeUndefined()
  },
)
