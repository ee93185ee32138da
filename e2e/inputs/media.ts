import { randomUUID } from 'node:crypto'
import { removeItem } from '#lib/library/removeItem.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { somePdf } from '#lib/media/testFiles.ts'
import { asProgram } from '../people.ts'
import type { DeskAction, Input } from './deskAction.ts'

const MEDIA = 'app/desk/media/actions.ts'

/** A file of the library that nothing uses. */
const newFile = async (): Promise<string> => {
  const file = { bytes: somePdf(randomUUID()), mediaType: 'application/pdf', name: '附件.pdf' }
  return (await asProgram((ctx) => storeFile(ctx, file))).sha256
}

const file = (more: (sha256: string) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const sha256 = await newFile()
    return { path: '/desk/media', input: { sha256, ...(await more(sha256)) } }
  },
})

export const MEDIA_ACTIONS: Record<string, DeskAction> = {
  [`${MEDIA} change`]: file(() => ({ name: '新名.pdf', alt: '图' })),
  [`${MEDIA} remove`]: file(() => ({})),
  [`${MEDIA} restore`]: file(async (sha256) => {
    await asProgram((ctx) => removeItem(ctx, { sha256 }))
    return {}
  }),
}
