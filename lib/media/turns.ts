import PQueue from 'p-queue'

/**
 * Files are looked into, and images made smaller, two at a time, however many arrive: the rest of the machine is for
 * readers.
 */
const turns = new PQueue({ concurrency: 2 })

/** Does something heavy when its turn comes. */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> => turns.add(work)
