/**
 * All that somebody may change without having signed in. A test holds every action and handler of the site against
 * this list.
 */
export const PUBLIC_WRITES = [
  /** A session, by password or the institution's single sign-on. */
  'sign-in',
  /** A mail with a link to set a password, to the address that the account has. */
  'request-password-mail',
  /** A password, by whoever has such a link. */
  'use-password-link',
  /** What is wrong in a page, for those responsible for it. */
  'report-mistake',
  /** One more view of a page that there is. */
  'count-view',
  /** A mail that asks an address whether it wants to hear of some columns. */
  'subscribe',
  /** What such a mail asks for, by whoever has it. */
  'confirm-subscription',
  /** Subscriptions of an address, by whoever has a mail to it. */
  'change-subscription',
] as const
export type PublicWrite = (typeof PUBLIC_WRITES)[number]
