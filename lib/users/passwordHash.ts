import { hash, parseOptions, verify } from '@node-rs/argon2'

/** argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one thread. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Of a password that nobody knows: what is verified for those who have none, so that they take as long. */
export const DUMMY_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$Bk9EH/WI1/NExxmXB/hmeA$j2AaM3MdoD4K4318WdX4UarLxrWjFXJXa2GPQU4Ba7Y'

/** argon2id in PHC form. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST)

/** Whether a password is the one that was hashed. Where there is no hash it is as much work, and false. */
export const checkPassword = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const right = await verify(passwordHash ?? DUMMY_HASH, password.normalize('NFC'))
  return right && passwordHash !== null
}

/** Whether a hash was made with other costs than today's. */
export const isOutdated = (passwordHash: string): boolean => {
  const made = parseOptions(passwordHash)
  return (Object.keys(COST) as (keyof typeof COST)[]).some((cost) => made[cost] !== COST[cost])
}
