import { sql } from 'drizzle-orm'
import type { Db } from '#lib/db/client.ts'

const NOTICE = /^\/(?:(en)\/)?notices\/([1-9]\d{0,14})$/
const COLUMN = /^\/(?:(en)\/)?columns\/([a-z0-9-]+)(?:\/.*)?$/
const ALWAYS = ['/', '/en', '/search', '/en/search']

/**
 * Which of these addresses something stands at: pages for readers, those of withdrawn notices among them.
 * @param addresses in lower case
 */
export const livingPages = async (db: Db, addresses: Iterable<string>): Promise<Set<string>> => {
  const asked = [...new Set(addresses)]
  const parts = (pattern: RegExp) =>
    asked.flatMap((address) => {
      const [, lang = 'zh', key] = pattern.exec(address) ?? []
      return key === undefined ? [] : [{ address, lang, key }]
    })
  const { rows } = await db.execute<{ address: string }>(sql`
    select a.address from jsonb_to_recordset(${JSON.stringify(parts(NOTICE))}::jsonb) as a (address text, lang text, key bigint)
      join notice n on n.id = a.key and n.lang = a.lang and n.state in ('published', 'expired', 'withdrawn')
    union all
    select a.address from jsonb_to_recordset(${JSON.stringify(parts(COLUMN))}::jsonb) as a (address text, lang text, key text)
      join "column" c on c.slug = a.key and c.lang = a.lang and c.kind <> 'link'`)
  return new Set([...rows.map(({ address }) => address), ...asked.filter((each) => ALWAYS.includes(each))])
}
