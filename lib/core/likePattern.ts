/** A pattern for `like` that finds a text anywhere: what somebody looks for is text, whatever signs it has. */
export const likePattern = (text: string): string =>
  `%${text.replaceAll('\0', '').replace(/[\\%_]/g, '\\$&')}%`
