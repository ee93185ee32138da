import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { findDeskFile } from './deskFile.ts'

it('gives a file to who may read a notice that carries or shows it, and to nobody else', async () => {
  const ctx = await testCtx()
  const { exams, news } = await testColumns(ctx)
  const [attached, shown, loose] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [
    string,
    string,
    string,
  ]
  for (const sha256 of [attached, shown, loose])
    await ctx.db.execute(
      sql`insert into stored_file (sha256, bytes, media_type) values (${sha256}, 1, 'image/png')`,
    )
  await ctx.db.execute(sql`insert into image (sha256, width, height) values (${shown}, 1, 1)`)
  const { columnId, content } = plainNotice(exams)
  await createNotice(ctx, {
    columnId,
    content: {
      ...content,
      attachments: [{ sha256: attached, name: '附件.png' }],
      leadImage: { sha256: shown, alt: '图' },
    },
  })
  const as = async (columnId: number | null) => ({
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role: 'reviewer', columnId }] }),
  })
  for (const reviewer of [await as(null), await as(exams)]) {
    expect(await findDeskFile(reviewer, attached)).toMatchObject({ name: '附件.png', bytes: 1 })
    expect(await findDeskFile(reviewer, shown)).toMatchObject({ name: null })
    expect(await findDeskFile(reviewer, loose)).toBeUndefined()
    expect(await findDeskFile(reviewer, `${attached}'`)).toBeUndefined()
  }
  expect(await findDeskFile(await as(news), attached)).toBeUndefined()
  expect(await findDeskFile(await as(news), shown)).toBeUndefined()
})
