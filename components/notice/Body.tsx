import parse, { attributesToProps, type DOMNode, domToReact, Element } from 'html-react-parser'
import { Fragment } from 'react'
import { Picture } from '#components/media/Picture.tsx'
import { sanitizeBody } from '#lib/core/html.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { Picture as PictureDto } from '#lib/public/dto.ts'

/** Width that a picture in the text is shown at: the whole line, up to that of the text. */
const SIZES = '(min-width: 50rem) 46rem, 94vw'

/**
 * A notice's body. It is sanitized once more on its way out: what somebody planted into the database past
 * the sanitizer does not reach readers.
 */
export const Body = ({
  html,
  pictures,
  originalAt,
  t,
}: {
  html: string
  pictures: Map<string, PictureDto>
  /** Where the original of an image is, for who sees it before readers do. */
  originalAt?: (sha256: string) => string
  t: Translate
}) => {
  let tables = 0
  const replace = (node: DOMNode) => {
    if (!(node instanceof Element)) return undefined
    if (node.name === 'img') return picture(node, pictures, originalAt)
    if (node.name === 'a') return link(node, replace)
    if (node.name === 'table') {
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
        <section className="table-frame" aria-label={t('notice.table', { number: ++tables })} tabIndex={0}>
          <table>{domToReact(node.children as DOMNode[], { replace })}</table>
        </section>
      )
    }
    return undefined
  }
  return <div className="body">{parse(sanitizeBody(html), { replace })}</div>
}

const picture = (
  node: Element,
  pictures: Map<string, PictureDto>,
  originalAt: ((sha256: string) => string) | undefined,
) => {
  const known = pictures.get(node.attribs.src?.replace('/images/', '') ?? '')
  if (known && originalAt) return <img src={originalAt(known.sha256)} alt={node.attribs.alt ?? ''} />
  return known ? <Picture picture={{ ...known, alt: node.attribs.alt ?? '' }} sizes={SIZES} /> : <Fragment />
}

const link = (node: Element, replace: (node: DOMNode) => React.JSX.Element | undefined) => {
  const leavesSite = /^https?:/.test(node.attribs.href ?? '')
  return (
    <a {...attributesToProps(node.attribs)} rel={leavesSite ? 'noopener noreferrer' : undefined}>
      {domToReact(node.children as DOMNode[], { replace })}
    </a>
  )
}
