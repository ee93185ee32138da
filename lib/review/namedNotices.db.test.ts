import { expect, it } from 'vitest'
import { createNotice } from '#lib/notices/createNotice.ts'
import { plainNotice } from '#lib/notices/testNotice.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readDeskNotice } from './deskNotice.ts'
import { saveNotice } from './save.ts'
import { testOffice } from './testOffice.ts'
import { publishDraft } from './testPublish.ts'

it('calls a notice by what readers see of it, for who may not read what is being written there', async () => {
  const { ctx, columns } = await testOffice()
  const shown = plainNotice(columns.news)
  const { id: other } = await createNotice(ctx, shown)
  await publishDraft(ctx, { id: other })
  await saveNotice(ctx, { id: other, content: { ...shown.content, title: '还没有公布的标题' } })
  const exam = plainNotice(columns.exams)
  const { id } = await createNotice(ctx, { ...exam, content: { ...exam.content, replaces: [other] } })
  const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: columns.exams }] })
  expect((await readDeskNotice({ ...ctx, actor }, id)).named).toEqual([
    { id: other, title: shown.content.title },
  ])
  expect((await readDeskNotice(ctx, id)).named).toEqual([{ id: other, title: '还没有公布的标题' }])
})
