import type { Ctx } from '#lib/db/ctx.ts'
import { testCtx } from '#lib/db/testCtx.ts'
import { testColumns } from '#lib/notices/testNotice.ts'
import type { PersonActor } from '#lib/policy/actor.ts'
import { testPerson } from '#lib/users/testPeople.ts'

/** A site with the people of an office, each as a context to act in; `exams` takes three stages of review. */
export const testOffice = async () => {
  const ctx = await testCtx()
  const columns = await testColumns(ctx)
  const as = async (
    role: Parameters<typeof testPerson>[1] & object,
  ): Promise<Ctx & { actor: PersonActor }> => {
    const actor = await testPerson(ctx, role)
    return { ...ctx, actor }
  }
  const site = (role: 'writer' | 'reviewer' | 'publisher' | 'administrator') => ({
    grants: [{ role, columnId: null }],
  })
  return {
    ctx,
    columns,
    writer: await as(site('writer')),
    reviewers: [await as(site('reviewer')), await as(site('reviewer')), await as(site('reviewer'))] as const,
    publisher: await as(site('publisher')),
    administrator: await as(site('administrator')),
  }
}

/** The same context at another time. */
export const later = <C extends Ctx>(ctx: C, minutes: number): C => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})
