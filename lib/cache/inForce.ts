/** What a page store offers to the rest of its process. */
export interface LocalPageStore {
  /** Reads what was committed since, and drops the pages that are out of date. */
  catchUp(): Promise<void>
}

// Next.js bundles its own copy of this module, and finds the store of the server around it here.
const KEY = Symbol.for('gaoshi.pageStore')
const holder = globalThis as { [KEY]?: LocalPageStore }

/** Makes the store known in this process; `undefined` where it is closed. */
export const setLocalPageStore = (store: LocalPageStore | undefined): void => {
  holder[KEY] = store
}

/**
 * Waits until the invalidations that were committed before are in force in this process: to be called after
 * a command, before its caller is answered. Other servers hear of them by themselves.
 */
export const invalidationsInForce = async (): Promise<void> => holder[KEY]?.catchUp()
