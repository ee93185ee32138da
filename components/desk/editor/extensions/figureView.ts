import type { NodeView } from '@tiptap/pm/view'

export interface FigureAttributes {
  sha256: string
  alt: string
  caption: string
}

interface Surroundings {
  address: (sha256: string) => string
  missingAlt: string
  edit: string
  onEdit: () => void
}

/** How an image stands in the editor: as readers see it, with a button, and a mark where its text is missing. */
export const figureView = (
  given: FigureAttributes,
  { address, missingAlt, edit, onEdit }: Surroundings,
): NodeView => {
  const dom = document.createElement('figure')
  dom.contentEditable = 'false'
  const image = document.createElement('img')
  image.draggable = false
  const missing = document.createElement('p')
  missing.className = 'figure-missing'
  missing.textContent = missingAlt
  const caption = document.createElement('figcaption')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'figure-edit'
  button.textContent = edit
  button.addEventListener('click', onEdit)
  dom.append(image, missing, caption, button)
  dom.addEventListener('dblclick', onEdit)

  const show = ({ sha256, alt, caption: text }: FigureAttributes) => {
    if (image.getAttribute('src') !== address(sha256)) image.src = address(sha256)
    image.alt = alt
    missing.hidden = alt !== ''
    caption.textContent = text
    caption.hidden = text === ''
  }
  show(given)
  return {
    dom,
    update: (node) => {
      if (node.type.name !== 'figure') return false
      show(node.attrs as FigureAttributes)
      return true
    },
    stopEvent: (event) => event.target === button,
    ignoreMutation: () => true,
  }
}
