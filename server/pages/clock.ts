import { tags as known } from '#lib/cache/tags.ts'

/** When something began, by the store's own clock. */
export type Moment = { readonly at: number }

/**
 * The store's logical clock, which invalidations advance. What was begun before one that touches it is out of
 * date when it is finished, whatever the clocks on the wall say.
 */
export class Clock {
  #now = 0
  #changed = new Map<string, number>()
  #begun = new Set<Moment>()

  /** Begins something; `end` has to follow. */
  begin(): Moment {
    const moment = { at: this.#now }
    this.#begun.add(moment)
    return moment
  }

  /** What was begun is over. Changes that nothing under way is older than are forgotten. */
  end(moment: Moment): void {
    this.#begun.delete(moment)
    if (this.#changed.size === 0) return
    const oldest = Math.min(...[...this.#begun].map(({ at }) => at), this.#now)
    for (const [tag, at] of this.#changed) if (at <= oldest) this.#changed.delete(tag)
  }

  /** The things that these tags stand for have changed. */
  advance(tags: Iterable<string>): void {
    this.#now += 1
    if (this.#begun.size === 0) return
    for (const tag of tags) this.#changed.set(tag, this.#now)
  }

  /** Whether nothing that these tags stand for has changed since. */
  isCurrent({ at }: Moment, tags: Iterable<string>): boolean {
    if (this.#changed.size === 0) return true
    for (const tag of [known.everything, ...tags]) if ((this.#changed.get(tag) ?? 0) > at) return false
    return true
  }
}
