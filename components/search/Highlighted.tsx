import type { PassagePart } from '#lib/search/dto.ts'

/** A passage with the words marked that were looked for. */
export const Highlighted = ({ parts }: { parts: PassagePart[] }) => {
  let from = 0
  return parts.map(({ text, isHit }) => {
    const key = from
    from += text.length
    return isHit ? (
      <mark key={key} className="bg-transparent font-bold text-seal">
        {text}
      </mark>
    ) : (
      text
    )
  })
}
