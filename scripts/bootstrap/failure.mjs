import { say } from './words.mjs'

/** An expected failure of the bootstrap: one clear sentence, without a stack. */
export class Failure extends Error {
  name = 'Failure'

  /**
   * @param {Parameters<typeof say>[0]} key sentence
   * @param {Record<string, string | number>} [params]
   * @param {string} [details] output of another program, shown before the sentence
   */
  constructor(key, params, details = '') {
    super(say(key, params))
    this.details = details
  }
}

/** Turns what the system says about a folder into a failure; anything else is given back as it is. */
export const folderFailure = (error, folder) => {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new Failure('fail.disk-full', { folder })
  const closed = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code)
  return closed ? new Failure('fail.read-only', { folder, cause: error.code }) : error
}
