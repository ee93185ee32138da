import parse, { type DOMNode, Element } from 'html-react-parser'
import { deskFilePath } from '#lib/core/addresses.ts'
import { sanitizeBody } from '#lib/core/html.ts'

/** The text as it is until the editor has been loaded. */
export const StaticBody = ({ html }: { html: string }) => (
  <div className="body editor-text">{parse(sanitizeBody(html), { replace: shownOnDesk })}</div>
)

const shownOnDesk = (node: DOMNode) =>
  node instanceof Element && node.name === 'img' ? (
    <img src={deskFilePath(node.attribs.src?.replace('/images/', '') ?? '')} alt={node.attribs.alt ?? ''} />
  ) : undefined
