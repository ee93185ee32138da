/**
 * What a reader can choose, and what it can be; the first is how pages are without a choice. Each becomes an attribute
 * `data-…` of the document, which the style sheets go by.
 */
export const CHOICES = {
  elder: ['off', 'on'],
  size: ['medium', 'small', 'large', 'largest'],
  contrast: ['usual', 'white', 'black', 'yellow', 'blue'],
  pointer: ['off', 'on'],
  line: ['off', 'on'],
  rate: ['usual', 'slow', 'fast'],
}

export type Choice = keyof typeof CHOICES
type Chosen = Partial<Record<Choice, string>>

const KEY = 'reading'

/** What this browser's reader chose; what makes no sense any more is left out. */
export const chosen = (): Chosen => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) || '{}')
    return sensible(kept)
  } catch {
    return {} // a browser that keeps nothing for sites, or something that is not ours
  }
}

const sensible = (kept: unknown): Chosen => {
  const result: Chosen = {}
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const value = (Object(kept) as Chosen)[name]
    if (typeof value === 'string' && CHOICES[name].includes(value)) result[name] = value
  }
  return result
}

/** What a choice is at present, on this page. */
export const choiceOf = (name: Choice): string =>
  document.documentElement.getAttribute(`data-${name}`) || CHOICES[name][0] || ''

/** Dresses the page as its reader chose. */
export const show = (values: Chosen): void => {
  for (const name of Object.keys(CHOICES) as Choice[]) {
    const value = values[name]
    if (value && value !== CHOICES[name][0]) document.documentElement.setAttribute(`data-${name}`, value)
    else document.documentElement.removeAttribute(`data-${name}`)
  }
}

/** Changes one choice, or takes them all back, for this page and those that come. */
export const choose = (change: Chosen | null): void => {
  const now: Chosen = {}
  for (const name of Object.keys(CHOICES) as Choice[]) now[name] = choiceOf(name)
  const next = change ? { ...now, ...change } : {}
  show(next)
  try {
    localStorage.setItem(KEY, JSON.stringify(next))
  } catch {
    return // the choice holds for this page only
  }
}
