const LONGEST = 2_000
const WITH_SCHEME = /^(?:https?:\/\/[^/\\]|mailto:.|tel:.)/i
const OWN_PATH = /^\/(?![/\\])/

/**
 * An address that a link may lead to: http, https, mailto, tel, or a path of the site.
 * @returns it in one spelling; undefined for any other
 */
export const linkAddress = (given: string): string | undefined => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers leave them out of addresses as well
  const address = given.replace(/[\u0000-\u001f\u007f\u200b\ufeff]/g, '').trim()
  if (address.length > LONGEST || !(WITH_SCHEME.test(address) || OWN_PATH.test(address))) return undefined
  return address.replace(/[\s"<>`\\^{|}]/g, (character) => encodeURIComponent(character))
}
