import { bigint, char, timestamp } from 'drizzle-orm/pg-core'

/** Reference to a row by its number. */
export const id = () => bigint({ mode: 'number' })

/** Primary key that the database counts up. */
export const identity = () => id().primaryKey().generatedAlwaysAsIdentity()

/** A point in time, to the millisecond that JavaScript keeps. */
export const instant = () => timestamp({ withTimezone: true, precision: 3, mode: 'date' })

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = () => char({ length: 64 })
