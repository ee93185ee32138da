/** So many characters are said in one go: browsers break off what takes much longer than a quarter of a minute. */
const LONGEST = 120

const SENTENCE = /.+?(?:[。！？；!?;]+["”’』」）)]*|\.(?=\s|$)|$)/g

/** Cuts a paragraph where a voice may take breath: after sentences, else at a comma, else anywhere. */
export const breaths = (text: string): string[] => {
  const tidy = text.replace(/\s+/g, ' ').trim()
  const parts: string[] = []
  for (const sentence of tidy.match(SENTENCE) || []) {
    const last = parts[parts.length - 1]
    if (last !== undefined && last.length + sentence.length <= LONGEST)
      parts[parts.length - 1] = last + sentence
    else parts.push(...shorter(sentence))
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

const shorter = (sentence: string): string[] => {
  if (sentence.length <= LONGEST) return [sentence]
  const start = sentence.slice(0, LONGEST)
  const comma = Math.max(...['，', '、', '：', ', ', ' '].map((mark) => start.lastIndexOf(mark)))
  const end = comma > 0 ? comma + 1 : LONGEST
  return [sentence.slice(0, end), ...shorter(sentence.slice(end))]
}

interface Voice {
  lang: string
  localService: boolean
  default: boolean
}

/** The voice for a language: of the same country, on this device, and its usual one, where there is a choice. */
export const voiceFor = <V extends Voice>(voices: readonly V[], lang: string): V | undefined => {
  const wanted = lang.toLowerCase()
  const of = (voice: V) => voice.lang.toLowerCase().replace('_', '-')
  const worth = (voice: V) =>
    (of(voice) === wanted ? 4 : 0) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0)
  return voices
    .filter((voice) => isSame(of(voice), wanted))
    .sort((one, other) => worth(other) - worth(one))[0]
}

const isSame = (one: string, other: string) => one.split('-')[0] === other.split('-')[0]
