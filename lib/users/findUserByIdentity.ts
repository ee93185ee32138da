import { and, eq, isNull } from 'drizzle-orm'
import { recordEvent } from '#lib/audit/recordEvent.ts'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import type { Db } from '#lib/db/client.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { userIdentities, users } from '#lib/db/schema/index.ts'
import { actingAs } from './actingAs.ts'
import type { UserRow } from './lockUser.ts'
import { type KnownIdentity, knownIdentity } from './schema.ts'

type Identity = Pick<KnownIdentity, 'issuer' | 'subject'>

/**
 * Finds out whose account it is that somebody has shown by single sign-on. The first time that is who has the
 * e-mail address which the single sign-on has verified; from then on it is who had it then, whatever addresses they
 * have later.
 * @throws DomainError INVALID | FORBIDDEN (nobody who may sign in)
 */
export const findUserByIdentity = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  input: KnownIdentity,
): Promise<{ userId: number }> => {
  const { email, emailVerified, address, ...identity } = parseInput(knownIdentity, input)
  return db.transaction(async (tx) => {
    const known = await whoIs(tx, identity)
    if (known) return accepted(known)
    const user = email && emailVerified ? await lockOwner(tx, email.toLowerCase()) : undefined
    if (!user) throw unknown()
    // Somebody else of that address, or the same person a moment ago, may have been linked meanwhile.
    const linked = await subjectOf(tx, user.id, identity.issuer)
    if (linked === undefined) await link({ db: tx, now }, user, identity, address)
    else if (linked !== identity.subject) throw unknown()
    return { userId: user.id }
  })
}

const whoIs = async (tx: Db, { issuer, subject }: Identity): Promise<UserRow | undefined> => {
  const [row] = await tx
    .select({ user: users })
    .from(userIdentities)
    .innerJoin(users, eq(users.id, userIdentities.userId))
    .where(and(eq(userIdentities.issuer, issuer), eq(userIdentities.subject, subject)))
  return row?.user
}

const lockOwner = async (tx: Db, email: string): Promise<UserRow | undefined> => {
  const [user] = await tx
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNull(users.disabledAt)))
    .for('update')
  return user
}

/** Addresses are given to others when people leave: whoever is known to the issuer already is not somebody new. */
const subjectOf = async (tx: Db, userId: number, issuer: string): Promise<string | undefined> => {
  const [row] = await tx
    .select({ subject: userIdentities.subject })
    .from(userIdentities)
    .where(and(eq(userIdentities.userId, userId), eq(userIdentities.issuer, issuer)))
  return row?.subject
}

const link = async (
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  user: UserRow,
  identity: Identity,
  address: string | null,
) => {
  await db.insert(userIdentities).values({ ...identity, userId: user.id })
  await recordEvent(
    { db, actor: actingAs(user, address), now },
    { action: 'user.identity-linked', after: { ...identity }, details: { id: user.id, login: user.login } },
  )
}

const accepted = ({ id, disabledAt }: UserRow): { userId: number } => {
  if (disabledAt) throw unknown()
  return { userId: id }
}

const unknown = () => new DomainError('FORBIDDEN', 'users.not-known-here')
