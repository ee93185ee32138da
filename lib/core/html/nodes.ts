import { ElementType, type parseDocument } from 'htmlparser2'

export type ChildNode = ReturnType<typeof parseDocument>['children'][number]
export type Element = Extract<ChildNode, { attribs: unknown }>
type Text = Extract<ChildNode, { type: ElementType.ElementType.Text }>

export const isTag = (node: { type: ElementType.ElementType }): node is Element => ElementType.isTag(node)

export const isText = (node: ChildNode): node is Text => node.type === ElementType.Text
