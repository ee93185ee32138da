import type { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'
import { parseInput } from '#lib/core/parseInput.ts'
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
  const { steps, isLoop } = new Rules(await readRules(ctx.db)).follow(address)
  const visited = [address, ...steps.map(({ to }) => to)]
  const living = await livingPages(ctx.db, visited.map(pathOf))
  const stop = visited.findIndex((each) => living.has(pathOf(each)))
  const walked = stop < 0 ? steps : steps.slice(0, stop)
  return {
    address,
    steps: walked.map(({ rule, to }) => ({ from: rule.from, to })),
    end: endOf(walked.at(-1)?.to ?? address, { isThere: stop >= 0, isLoop }),
  }
}

const pathOf = (address: string): string => (address.split(/[?#]/)[0] ?? '').toLowerCase()

const endOf = (last: string, { isThere, isLoop }: { isThere: boolean; isLoop: boolean }): LeadDto['end'] => {
  if (isThere) return 'page'
  if (isLoop) return 'loop'
  return isHere(last) ? 'nowhere' : 'elsewhere'
}
