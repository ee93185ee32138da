import { blocksOfBody } from '#lib/core/html.ts'

const LONGEST = 200

/**
 * Takes the title off a sanitized body: the first block, where it is a heading or stands in the middle and is short
 * enough. A title of two lines is two such blocks of the same look.
 */
export const takeTitle = (html: string): { title?: string; html: string } => {
  const blocks = blocksOfBody(html)
  const look = lookOf(blocks[0]?.html ?? '')
  if (!look) return { html }
  const lines = blocks.findIndex((block) => lookOf(block.html) !== look)
  const count = look === 'middle' || lines < 0 ? 1 : lines
  const title = blocks
    .slice(0, count)
    .map(({ text }) => text)
    .join('')
  if (title === '' || title.length > LONGEST || count > 3) return { html }
  return {
    title,
    html: blocks
      .slice(count)
      .map((block) => block.html)
      .join(''),
  }
}

const lookOf = (block: string): 'heading' | 'middle' | undefined => {
  if (/<img\b/.test(block)) return undefined
  if (/^<h2\b/.test(block)) return 'heading'
  return /^<p class="center">/.test(block) ? 'middle' : undefined
}
