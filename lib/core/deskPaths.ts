/**
 * A screen of the desk that an address asks to go on to: nothing but paths of this site, whatever was sent.
 * @param wanted what came in `callbackUrl`
 */
export const deskPath = (wanted: unknown): string =>
  typeof wanted === 'string' && wanted.length <= 500 && /^\/desk(?:[/?][\w\-./?=&%]*)?$/.test(wanted)
    ? wanted
    : '/desk'
