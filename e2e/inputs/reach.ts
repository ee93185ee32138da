import { missingAddresses, pushes } from '#lib/db/schema/index.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { removeRedirect } from '#lib/redirects/removeRedirect.ts'
import { asProgram } from '../people.ts'
import { type DeskAction, type Input, slug } from './deskAction.ts'

const REDIRECTS = 'app/desk/redirects/actions.ts'

const newAddress = () => `/${slug()}.htm`

/** Something of the screens for being found, by its number. */
const reached = (path: string, input: () => Promise<Input>): DeskAction => ({
  by: 'publisher',
  prepare: async () => ({ path, input: await input() }),
})

const newRedirect = () =>
  asProgram(async (ctx) => (await addRedirect(ctx, { from: newAddress(), to: '/columns/news' })).id)

const newMissing = () =>
  asProgram(async ({ db, now }) => {
    const seen = { hits: 1, firstSeenAt: now, lastSeenAt: now }
    const [row] = await db
      .insert(missingAddresses)
      .values({ address: newAddress(), ...seen })
      .returning()
    return row?.id
  })

/** A push that was given up. */
const newPush = () =>
  asProgram(async ({ db, now }) => {
    const failed = { engine: 'baidu', path: newAddress(), cause: 'published', createdAt: now, attempts: 8 }
    const [row] = await db.insert(pushes).values(failed).returning()
    return row?.id
  })

export const REACH_ACTIONS: Record<string, DeskAction> = {
  [`${REDIRECTS} add`]: reached('/desk/redirects', async () => ({
    from: newAddress(),
    to: '/',
    coversBelow: true,
  })),
  [`${REDIRECTS} change`]: reached('/desk/redirects', async () => ({
    ...{ id: await newRedirect(), from: newAddress(), to: '/', coversBelow: false },
  })),
  [`${REDIRECTS} remove`]: reached('/desk/redirects', async () => ({ id: await newRedirect() })),
  [`${REDIRECTS} restore`]: reached('/desk/redirects', async () => {
    const id = await newRedirect()
    await asProgram((ctx) => removeRedirect(ctx, { id }))
    return { id }
  }),
  [`${REDIRECTS} importTable`]: reached('/desk/redirects', async () => ({
    lines: [{ line: 1, from: newAddress(), to: '/', coversBelow: false }],
  })),
  [`${REDIRECTS} ignore`]: reached('/desk/redirects/missing', async () => ({
    id: await newMissing(),
    ignored: true,
  })),
  [`${REDIRECTS} retry`]: reached('/desk/redirects/pushes', async () => ({ id: await newPush() })),
}
