import { sql } from 'drizzle-orm'
import { knownQuery, type Place, placeAt } from '#lib/core/places.ts'
import type { Db } from '#lib/db/client.ts'

/**
 * Which of these addresses something stands at: pages for readers, those of withdrawn notices among them, and documents
 * for machines. With a query that its page does not know, an address may have been one of another system.
 * @param addresses in lower case
 */
export const livingPages = async (db: Db, addresses: Iterable<string>): Promise<Set<string>> => {
  const places = [...new Set(addresses)].flatMap((address) => {
    const [path = '', ...query] = address.split('?')
    const asked = query.length > 0 ? query.join('?') : undefined
    const place = placeAt(path)
    return place && knownQuery(place, asked) === asked ? [{ address, place }] : []
  })
  const keys = (name: keyof Place['of']) =>
    places.flatMap(({ address, place: { lang, of } }) => (of[name] ? [{ address, lang, key: of[name] }] : []))
  const { rows } = await db.execute<{ address: string }>(sql`
    select a.address from jsonb_to_recordset(${JSON.stringify(keys('id'))}::jsonb) as a (address text, lang text, key bigint)
      join notice n on n.id = a.key and n.lang = a.lang and n.state in ('published', 'expired', 'withdrawn')
    union all
    select a.address from jsonb_to_recordset(${JSON.stringify(keys('slug'))}::jsonb) as a (address text, lang text, key text)
      join "column" c on c.slug = a.key and c.lang = a.lang and c.kind <> 'link'`)
  const always = places.filter(({ place: { of } }) => of.id === undefined && of.slug === undefined)
  return new Set([...rows.map(({ address }) => address), ...always.map(({ address }) => address)])
}
