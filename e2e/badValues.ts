/** What no field of a form holds, but where it has that very type. */
const WRONG = [
  ...['x', '() => 1', true, null, [], { a: { b: [1] } }],
  ...[Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, 2 ** 53, 12n, new Date(0)],
]

/** Texts that the database does not keep as they are. */
const UNSTORABLE = (text: string) => [`${text}\0`, `${text}\ud800`, `\udc00${text}`]

/** Times that no calendar of ours has, the last and the first that JavaScript knows among them. */
const FAR = [
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '+010000-01-01T00:00:00Z',
]

/** Secrets are hashed: they may hold anything. */
const SECRETS = ['password', 'current', 'code', 'token']

/** What may be left empty. */
const NULLABLE = [
  'comments.0.paragraph',
  'grants.0.columnId',
  'place.pinnedUntil',
  'place.expiresAt',
  'email',
  'alt',
  'parentId',
  'seen',
]

/** An input with one of its values replaced, and which that is. */
interface BadInput {
  at: string
  input: unknown
}

/**
 * A valid input, spoilt in every way: each value in it, and the whole of it, replaced by what cannot be meant there
 * or cannot be stored.
 */
export const spoilt = (input: unknown): BadInput[] =>
  pathsIn(input).flatMap((path) =>
    badFor(valueAt(input, path), path.join('.')).map((bad) => ({
      at: `${path.join('.')} = ${typeof bad} ${JSON.stringify(String(bad)).slice(0, 50)}`,
      input: withValue(input, path, bad),
    })),
  )

const badFor = (value: unknown, at: string): unknown[] => {
  // A date is a thing without fields, as good as any other where none are read.
  const kinds = [kindOf(value), NULLABLE.includes(at) && 'null', kindOf(value) === 'object' && 'date']
  const wrong = WRONG.filter((bad) => typeof bad === 'number' || !kinds.includes(kindOf(bad)))
  if (value instanceof Date) return [...wrong, ...FAR.map((far) => new Date(far))]
  if (typeof value === 'string' && !SECRETS.includes(at)) return [...wrong, ...UNSTORABLE(value)]
  return wrong
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return value instanceof Date ? 'date' : typeof value
}

const pathsIn = (value: unknown, path: string[] = []): string[][] => {
  const isNested = kindOf(value) === 'object' || kindOf(value) === 'array'
  const below = isNested ? Object.entries(value as object) : []
  return [path, ...below.flatMap(([name, each]) => pathsIn(each, [...path, name]))]
}

const valueAt = (value: unknown, [name, ...rest]: string[]): unknown =>
  name === undefined ? value : valueAt((value as Record<string, unknown>)[name], rest)

const withValue = (value: unknown, [name, ...rest]: string[], bad: unknown): unknown => {
  if (name === undefined) return bad
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>
  copy[name] = withValue(copy[name], rest, bad)
  return copy
}
