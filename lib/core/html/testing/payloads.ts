import { SINKS, spellings } from './addresses.ts'
import { HANDLERS } from './handlers.ts'
import { MUTATIONS } from './mutations.ts'
import { SELF_STARTING } from './selfStarting.ts'
import { NESTINGS, WRITINGS } from './writings.ts'

/** What each payload tries to run. */
export const RUN = 'window.__xss(1)'

/**
 * Ways to get a script into a page by HTML: elements × events × spellings × surroundings, addresses that run, and what
 * parsers are known to read in two ways. Each is tried as it is; none is wanted twice.
 */
export const payloads = (): string[] => {
  const bare = [
    ...elementsWithHandlers(),
    ...SELF_STARTING(RUN),
    ...SINKS.flatMap((sink) => spellings(RUN).map(sink)),
    ...MUTATIONS(RUN),
  ]
  // Each in another of the surroundings in turn.
  const nested = bare.map((payload, at) => NESTINGS[at % NESTINGS.length]?.(payload) ?? payload)
  return [...new Set([...bare, ...nested])]
}

/** Each element with each event, in two of the ways to write it in turn. */
const elementsWithHandlers = (): string[] =>
  HANDLERS.flatMap(({ element, attributes = '', events, end }) =>
    events.map((event) => ({ element, attributes, event, end })),
  ).flatMap((parts, at) =>
    [at * 2, at * 2 + 1].map(
      (number) =>
        WRITINGS[(number + Math.floor(number / WRITINGS.length)) % WRITINGS.length]?.({
          ...parts,
          code: RUN,
        }) ?? '',
    ),
  )
