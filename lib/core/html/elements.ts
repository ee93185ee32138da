/** Elements that are dropped with all that is in them: what runs, what is asked of people, and what nobody reads. */
export const DROPPED = new Set(
  [
    'script style template noscript noembed noframes iframe frame frameset object embed applet param base link meta',
    'head title xml svg canvas audio video source track map area xmp plaintext',
    'select option optgroup datalist textarea button input keygen',
  ].flatMap((names) => names.split(' ')),
)

/** Elements that begin a paragraph and end the one before. */
export const BLOCKS = new Set(
  [
    'p div section article main header footer nav aside address center form fieldset legend details summary dialog',
    'dl dt dd pre listing figcaption caption hgroup search menu dir body html',
    // Parts of lists and tables that stand where there is none.
    'li ul ol table thead tbody tfoot tr td th figure blockquote h1 h2 h3 h4 h5 h6',
  ].flatMap((names) => names.split(' ')),
)

/** Parts of a Word document that are no part of its text. */
export const ASIDES = new Set(['comment-list', 'comment', 'header', 'footer', 'frame-anchor'])
export const ASIDE_CLASSES = new Set(['msocommentreference', 'msocomanchor', 'msocomoff', 'msodel'])

/** What elements say of the text in them. */
export const MARKING: Record<string, 'strong' | 'em' | 'u' | 's' | 'sub' | 'sup'> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
}
