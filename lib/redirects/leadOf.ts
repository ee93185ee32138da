import type { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
import { canonicalAddress } from '#lib/core/places.ts'
import type { Ctx } from '#lib/db/ctx.ts'
import { siteUrl } from '#lib/env.ts'
import { assertCan } from '#lib/policy/assertCan.ts'
import type { LeadDto } from './dto.ts'
import { livingPages } from './livingPages.ts'
import { readRules } from './queries.ts'
import { Rules } from './rules.ts'
import { askedAddress } from './schema.ts'
import { isHere, readTarget } from './target.ts'

/**
 * Where readers of an address come to, step by step.
 * @param input an address of this site, with or without its host
 * @throws DomainError INVALID | FORBIDDEN
 */
export const leadOf = async (ctx: Ctx, input: z.input<typeof askedAddress>): Promise<LeadDto> => {
  assertCan(ctx.actor, 'redirect.manage')
  const { address: typed } = parseInput(askedAddress, input)
  const address = readTarget(typed.replace(/^(?!https?:|\/)/i, '/'), siteUrl())
  if (address === undefined || !isHere(address))
    throw new DomainError('INVALID', 'redirects.bad-from', { field: 'address' })
  const { start, steps, isLoop } = wayFrom(address, new Rules(await readRules(ctx.db)))
  const visited = [start, ...steps.map(({ to }) => to)]
  const living = await livingPages(ctx.db, visited.map(asked))
  const stop = visited.findIndex((each) => living.has(asked(each)))
  const walked = stop < 0 ? steps : steps.slice(0, stop)
  return {
    address,
    steps: walked.map(({ rule, to }) => ({ from: rule.from, to })),
    end: endOf(walked.at(-1)?.to ?? start, { isThere: stop >= 0, isLoop }),
  }
}

/** Of another name of a page only rules are asked that name a parameter; then it leads to the page's own. */
const wayFrom = (address: string, rules: Rules) => {
  const canonical = canonicalAddress(address)
  const isOtherName = canonical !== undefined && canonical !== address
  const start = isOtherName && !rules.find(address, true) ? canonical : address
  return { start, ...rules.follow(start, undefined, isOtherName && start === address) }
}

/** What the server is asked for: a fragment stays in the browser. */
const asked = (address: string): string => (address.split('#')[0] ?? '').toLowerCase()

const endOf = (last: string, { isThere, isLoop }: { isThere: boolean; isLoop: boolean }): LeadDto['end'] => {
  if (isThere) return 'page'
  if (isLoop) return 'loop'
  return isHere(last) ? 'nowhere' : 'elsewhere'
}
