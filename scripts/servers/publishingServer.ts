// A server for tests that is told on its standard input what to publish, as an editor's action would:
// `revise ID NUMBER` shows version NUMBER of a notice, and `done NUMBER` is answered once that is in force.
// `memory` is answered with the mebibytes that are in use once everything unused is cleared away.
import { flushCompileCache } from 'node:module'
import { createInterface } from 'node:readline'
import { eq, max } from 'drizzle-orm'
import { invalidationsInForce } from '#lib/cache/inForce.ts'
import { database } from '#lib/db/client.ts'
import { notices, revisions } from '#lib/db/schema/index.ts'
import { writeRevision } from '#lib/notices/writeRevision.ts'
import { publishDraft } from '#lib/review/testPublish.ts'
import { serve } from '#server/main.ts'

const actor = { kind: 'system', name: 'test' } as const

/** Publishes a new version of a notice, whose title says its number. */
const revise = async (id: number, version: number) => {
  await database().transaction(async (tx) => {
    const ctx = { db: tx, actor, now: new Date() }
    const [newest] = await tx
      .select({ number: max(revisions.number) })
      .from(revisions)
      .where(eq(revisions.noticeId, id))
    const content = {
      title: `关于考试安排的通知 第${version}版`,
      bodyHtml: `<p>现行第${version}版。</p>`,
      keywords: [],
      attachments: [],
      replaces: [],
      correctionNote: '考试安排有变。',
    }
    const revisionId = await writeRevision(ctx, { noticeId: id, number: (newest?.number ?? 0) + 1, content })
    await tx.update(notices).set({ workingRevisionId: revisionId }).where(eq(notices.id, id))
    await publishDraft(ctx, { id })
  })
  await invalidationsInForce()
}

const server = await serve({ port: 0, host: '127.0.0.1' })
console.log(`listening ${server.port}`)
// Servers that are killed do not come to do it at their end.
flushCompileCache()
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'memory') {
    for (let i = 0; i < 3; i += 1) globalThis.gc?.()
    const { heapUsed, external } = process.memoryUsage()
    console.log(`done ${Math.round((heapUsed + external) / 1024 / 1024)}`)
    continue
  }
  const [, id, version] = line.split(' ').map(Number)
  await revise(id ?? 0, version ?? 0)
  console.log(`done ${version}`)
}
await server.close()
process.exit()
