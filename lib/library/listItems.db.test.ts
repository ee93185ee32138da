import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { somePdf } from '#lib/media/testFiles.ts'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice, testColumns } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { listItems } from './listItems.ts'

it('finds what little there is for somebody behind many files of others', async () => {
  const ctx = await testCtx()
  const { exams } = await testColumns(ctx)
  const file = { bytes: somePdf('old'), mediaType: 'application/pdf', name: 'old.pdf' }
  const { sha256 } = await storeFile({ ...ctx, now: new Date('2020-01-01T00:00:00Z') }, file)
  const { content } = plainNotice(exams)
  await createNotice(ctx, {
    columnId: exams,
    content: { ...content, attachments: [{ sha256, name: 'a.pdf' }] },
  })
  await ctx.db.execute(sql`
    insert into stored_file (sha256, bytes, media_type)
    select encode(sha256(n::text::bytea), 'hex'), 1, 'application/pdf' from generate_series(1, 3000) n`)
  await ctx.db.execute(sql`
    insert into media_item (sha256, kind, name, uploaded_at)
    select encode(sha256(n::text::bytea), 'hex'), 'document', n || '.pdf', now() from generate_series(1, 3000) n`)
  const as = async (role: 'writer' | 'administrator', columnId: number | null) => ({
    ...ctx,
    actor: await testPerson(ctx, { grants: [{ role, columnId }] }),
  })
  const writer = await as('writer', exams)
  expect((await listItems(writer, {})).items).toMatchObject([{ name: 'old.pdf', isUsed: true }])
  expect(await listItems(writer, { unused: '1' })).toEqual({ items: [] })
  expect(await listItems(writer, { name: 'old', kind: 'document' })).toMatchObject({ items: [{ sha256 }] })
  const administrator = await as('administrator', null)
  await storeFile(
    { ...ctx, now: new Date('2019-01-01T00:00:00Z') },
    { ...file, bytes: somePdf('x'), name: 'x.pdf' },
  )
  await ctx.db.execute(sql`
    insert into attachment (revision_id, sha256, name, position)
    select (select max(id) from revision), sha256, 'a', row_number() over () from media_item where uploaded_at > '2021-01-01'`)
  expect((await listItems(administrator, { unused: '1' })).items).toMatchObject([{ name: 'x.pdf' }])
})
