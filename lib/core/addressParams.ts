type Param = string | string[] | undefined

/** The number of a row that an address names; undefined where it names none. */
export const idIn = (value: Param): number | undefined =>
  typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined

/** A short text in an address; undefined where there is none. PostgreSQL takes no NUL. */
export const textIn = (value: Param): string | undefined =>
  typeof value === 'string' ? value.trim().replaceAll('\0', '').slice(0, 200) || undefined : undefined
