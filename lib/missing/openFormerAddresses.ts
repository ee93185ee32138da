import { Tally } from '#lib/core/tally.ts'
import type { Database } from '#lib/db/client.ts'
import { env } from '#lib/env.ts'
import { countHits, type Hits } from '#lib/redirects/countHits.ts'
import { readRules } from '#lib/redirects/queries.ts'
import { MOST_REDIRECTS } from '#lib/redirects/schema.ts'
import { type Lead, RedirectTable } from '#lib/redirects/table.ts'
import { isHere } from '#lib/redirects/target.ts'
import { keepMissing } from './keepMissing.ts'
import { MissingTally } from './tally.ts'

interface Options {
  db: Database
  /** Whether something may stand at an address, so that a way ends there. */
  isPage: (address: string) => boolean
  log: (sentence: string) => void
}

const WRITE_EVERY_MS = 10_000
/** What has not been asked for in a while goes also where nothing new comes. */
const TIDY_EVERY_MS = 3_600_000

const together = (one: Hits, other: Hits): Hits => ({
  id: one.id,
  hits: one.hits + other.hits,
  lastHitAt: new Date(Math.max(one.lastHitAt.getTime(), other.lastHitAt.getTime())),
})

/**
 * Where former addresses lead, and what is asked for that is not there, for a server's door. Requests are counted in
 * memory and written down together every ten seconds.
 */
export const openFormerAddresses = ({ db, isPage, log }: Options) => {
  const table = new RedirectTable({ read: () => readRules(db), isPage, log })
  const missing = new MissingTally()
  const hits = new Tally<number, Hits>(MOST_REDIRECTS, together)
  let tidied = 0

  const use = (lead: Lead | undefined): string | undefined => {
    if (!lead) return undefined
    hits.add(lead.id, { id: lead.id, hits: 1, lastHitAt: new Date() })
    return isHere(lead.to) ? `${env().PUBLIC_URL ?? ''}${lead.to}` : lead.to
  }

  const find = (url: string, ofQuery = false): string | undefined | Promise<string | undefined> => {
    const lead = table.find(url, ofQuery)
    return lead instanceof Promise ? lead.then(use) : use(lead)
  }

  const write = async (): Promise<void> => {
    const now = new Date()
    await hits.writeDown(async (some) => {
      const used = some.map(([, each]) => each)
      const later = await countHits(db, used)
      for (const each of used) if (later.has(each.id)) hits.add(each.id, each)
    })
    await missing.writeDown((some) =>
      keepMissing(
        { db, now },
        some.map(([, each]) => each),
      ),
    )
    if (now.getTime() - tidied < TIDY_EVERY_MS) return
    await keepMissing({ db, now }, [])
    tidied = now.getTime()
  }
  let writing = Promise.resolve()
  const writeNext = (): Promise<void> => {
    writing = writing.then(write).catch((error: Error) => log(`former addresses: ${error.message}`))
    return writing
  }
  const timer = setInterval(writeNext, WRITE_EVERY_MS).unref()

  return {
    find,
    missed: (url: string, referrer: string | undefined): void => missing.count(url, referrer, new Date()),
    /** The table has changed. */
    renew: () => table.renew(),
    /** Writes down what was counted. */
    write: writeNext,
    close: async (): Promise<void> => {
      clearInterval(timer)
      await writeNext()
    },
  }
}
