import { inArray } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'
import { users } from '#lib/db/schema/index.ts'
import { peopleWho } from '#lib/users/peopleWho.ts'
import type { DeskItem } from './dto.ts'
import { subjectOf } from './lockForMove.ts'

/** Who can bring texts further that are out of their writers' hands: names, by the notice's id. */
export const waitsFor = async (db: Db, items: DeskItem[]): Promise<Map<number, string[]>> => {
  const found = new Map<number, number[]>()
  for (const { id, columnId, revisionId, working } of items) {
    const subject = await subjectOf(db, { columnId, workingRevisionId: revisionId })
    const action = working === 'in_review' ? 'notice.approve' : 'notice.publish'
    found.set(id, await peopleWho(db, action, subject))
  }
  const ids = [...new Set([...found.values()].flat())]
  const names = await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, ids))
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  return new Map([...found].map(([id, people]) => [id, people.flatMap((each) => nameOf.get(each) ?? [])]))
}
