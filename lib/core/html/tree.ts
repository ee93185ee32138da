import { type ChildNode, type Element, isTag, isText } from './nodes.ts'

/** The elements among nodes and below them for which `is` holds, in order. Takes a tree of any depth. */
export const within = (nodes: readonly ChildNode[], is: (element: Element) => boolean): Element[] =>
  [...walk(nodes)].filter((node): node is Element => isTag(node) && is(node))

/** The text of nodes and of all below them, except in elements for which `not` holds. */
export const textIn = (
  nodes: readonly ChildNode[],
  not: (element: Element) => boolean = () => false,
): string => [...walk(nodes, not)].map((node) => (isText(node) ? node.data : '')).join('')

function* walk(nodes: readonly ChildNode[], not: (element: Element) => boolean = () => false) {
  const left = nodes.toReversed()
  for (let node = left.pop(); node; node = left.pop()) {
    yield node
    if (isTag(node) && !not(node)) left.push(...node.children.toReversed())
  }
}
