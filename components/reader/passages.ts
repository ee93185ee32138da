const BLOCKS = 'h1,h2,h3,h4,p,li,tr,dt,dd,caption,figcaption'

/** What of a page is read aloud: its paragraphs in order, without what is not shown and what is for the eye only. */
export const passagesOf = (root: Element): HTMLElement[] =>
  Array.from(root.querySelectorAll<HTMLElement>(BLOCKS)).filter(
    (element) =>
      !element.parentElement?.closest(BLOCKS) &&
      !element.closest('.no-print') &&
      element.getClientRects().length > 0 &&
      textOf(element) !== '',
  )

/** The words of a paragraph. */
export const textOf = (element: HTMLElement): string => {
  const cells = element.tagName === 'TR' ? Array.from(element.children) : [element]
  return cells
    .map((cell) => (cell.textContent ?? '').trim())
    .filter(Boolean)
    .join('，')
}
