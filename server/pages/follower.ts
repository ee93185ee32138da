import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { CHANNEL } from '#lib/cache/invalidate.ts'
import { type Cursor, LISTENER, type LogEntries, readLog } from '#lib/cache/log.ts'

const PATIENCE_MS = 2_000
const LOOK_EVERY_MS = 5_000
const TRY_EVERY_MS = 500

/**
 * `following`: every invalidation is heard of. `lost`: the connection broke, and it is being tried whether
 * the database is still there. `away`: it is not.
 */
type FollowerState = 'following' | 'lost' | 'away'

/**
 * Follows the log of invalidations on a connection of its own. What comes between the loss of the connection
 * and its return is read before the state is `following` again.
 */
export class LogFollower {
  state: FollowerState = 'lost'
  /** How far the log was read; undefined until it is followed for the first time. */
  cursor: Cursor | undefined
  /** When the connection was lost, in milliseconds since 1970. */
  lostAt = 0
  /** Whether other servers ever worked on this database beside this one. */
  hadOthers = false

  readonly #url: string
  readonly #onEntries: (entries: LogEntries) => void
  readonly #stopped = new AbortController()
  #client: pg.Client | undefined
  #reading: Promise<void> = Promise.resolve()
  #queued: Promise<void> | undefined
  #returning: Promise<void> | undefined
  #waiting = false
  #timer: NodeJS.Timeout | undefined

  /** @param onEntries takes what was read; what it does is in force when it returns */
  constructor(url: string, onEntries: (entries: LogEntries) => void) {
    this.#url = url
    this.#onEntries = onEntries
  }

  /** Begins to follow. @throws where the database does not answer */
  async start(): Promise<void> {
    await this.#returned()
    this.#timer = setInterval(() => this.catchUp().catch(() => undefined), LOOK_EVERY_MS).unref()
  }

  /**
   * Reads what was committed until now.
   * @throws where the database does not answer
   */
  catchUp(): Promise<void> {
    // A read that is under way may have begun before the commit; the one that waits for it has not.
    this.#queued ??= this.#reading
      .catch(() => undefined)
      .then(() => {
        this.#queued = undefined
        this.#reading = this.#read()
        return this.#reading
      })
    return this.#queued
  }

  /** Resolves when the state is `following` or `away`. */
  settled(): Promise<void> {
    if (this.state !== 'lost' || !this.#returning) return Promise.resolve()
    return this.#returning.catch(() => undefined)
  }

  async stop(): Promise<void> {
    this.#stopped.abort()
    clearInterval(this.#timer)
    const client = this.#client
    this.#client = undefined
    // A connection that hangs is not waited for.
    await Promise.race([client?.end().catch(() => undefined), pause(1_000, undefined, { ref: false })])
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: LISTENER,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    })
    const lose = () => this.#lose(client)
    client.on('error', lose)
    client.on('end', lose)
    client.on('notification', () => this.catchUp().catch(() => undefined))
    try {
      await client.connect()
      await client.query(`LISTEN ${CHANNEL}`)
      this.#take(await readLog(client, this.cursor))
      this.#stopped.signal.throwIfAborted()
    } catch (error) {
      client.end().catch(() => undefined)
      throw error
    }
    this.#client = client
    this.state = 'following'
  }

  async #read(): Promise<void> {
    if (!this.#client) await this.#returned()
    const client = this.#client
    if (!client) throw new Error('the database does not answer')
    try {
      this.#take(await readLog(client, this.cursor))
    } catch (error) {
      this.#lose(client)
      throw error
    }
  }

  #take(entries: LogEntries): void {
    this.cursor = entries.cursor
    this.hadOthers ||= entries.others > 0
    this.#onEntries(entries)
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client || this.#stopped.signal.aborted) return
    this.#client = undefined
    this.state = 'lost'
    this.lostAt = Date.now()
    client.end().catch(() => undefined)
    this.#returned().catch(() => undefined)
  }

  /** One attempt to return; where it fails, others follow until one does not. */
  #returned(): Promise<void> {
    this.#returning ??= this.#connect()
      .catch((error) => {
        this.state = 'away'
        this.#tryAgain()
        throw error
      })
      .finally(() => {
        this.#returning = undefined
      })
    return this.#returning
  }

  #tryAgain(): void {
    if (this.#waiting) return
    this.#waiting = true
    pause(TRY_EVERY_MS, undefined, { signal: this.#stopped.signal, ref: false })
      .finally(() => {
        this.#waiting = false
      })
      .then(() => (this.#client ? undefined : this.#returned()))
      .catch(() => undefined)
  }
}
