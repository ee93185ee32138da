import { parseInput } from '#lib/core/parseInput.ts'
import { sha256 } from '#lib/core/sha256.ts'
import type { Database } from '#lib/db/client.ts'
import { mistakeReports } from '#lib/db/schema/index.ts'
import { countAttempt } from '#lib/limits/countAttempt.ts'
import { pageAbout } from './pageAbout.ts'
import { type NewReport, newReport } from './schema.ts'

/**
 * Takes down what a reader says is wrong in a page, for those responsible for it. What is sent a second time while the
 * first is open is taken for the same.
 * @param visitor where the reader is, as an IP address: it is counted for a while, and not kept with the report
 * @throws DomainError INVALID | FORBIDDEN (sent too often)
 */
export const reportMistake = async (
  { db, now, address }: { db: Database; now: Date; address: string },
  input: NewReport,
): Promise<void> => {
  const { lang, about, words, quotation, contact } = parseInput(newReport, input)
  await countAttempt(db, { reportAddress: address, reportSite: 'all' })
  const { noticeId, columnId } = await pageAbout(db, about)
  await db
    .insert(mistakeReports)
    .values({
      ...{ lang, words, quotation, contact, noticeId, columnId },
      path: about,
      fingerprint: sha256(JSON.stringify([about, words, quotation])),
      createdAt: now,
    })
    .onConflictDoNothing()
}
