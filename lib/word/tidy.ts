/**
 * What a document's HTML is without what belongs to Word alone: links from notes to their places and back, which would
 * lead nowhere, and the blanks by which first lines are pushed in. An image that stands alone is a figure, with the line
 * below it that numbers it.
 */
export const tidy = (html: string): string =>
  html
    .replace(/\s*<a href="#(?:footnote|endnote)-ref[^"]*">↑<\/a>/g, '')
    .replace(/<a href="#[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/(<(?:p|h[2-4])(?: class="[^"]*")?>(?:<(?:strong|em|u)>)*)[\s\u3000\u00a0]+/g, '$1')
    .replace(/<p(?: class="[^"]*")?>\s*<\/p>/g, '')
    .replace(/<p(?: class="[^"]*")?>(<img [^>]*>)<\/p>/g, '<figure>$1</figure>')
    .replace(
      /<\/figure><p class="center">((?:图|Figure)\s*\d[^<]*)<\/p>/g,
      '<figcaption>$1</figcaption></figure>',
    )
