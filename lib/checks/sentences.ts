/** A sentence of a folded text, by its units; what ends it belongs to it. */
export type Sentence = { from: number; to: number }

const ENDS = /[。!?\n]+/gu

/** Sentences of a folded text, in order. Linear in its length. */
export const sentencesOf = (text: string): Sentence[] => {
  const sentences: Sentence[] = []
  let from = 0
  for (const { 0: end, index } of text.matchAll(ENDS)) {
    sentences.push({ from, to: index + end.length })
    from = index + end.length
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}
