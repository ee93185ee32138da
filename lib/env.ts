import { z } from 'zod'
import { DomainError } from '#lib/core/errors.ts'

const timeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'is no IANA time zone')

const schema = z.object({
  /** PostgreSQL ≥ 15; `npm start` sets it to the embedded server where it is unset. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Address that readers use, without a trailing slash: canonical links are made of it. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  /** Folder of what the site keeps at run time: files, and the embedded database. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** Pages that readers may have are kept in memory and on disk up to these sizes, in mebibytes. */
  PAGE_MEMORY_MB: z.coerce.number().int().min(8).max(65_536).default(256),
  PAGE_DISK_MB: z.coerce.number().int().min(8).max(1_048_576).default(1_024),
  /** Under this pages on disk are sealed; without it a key in the database is. */
  PAGE_STORE_KEY: z.string().min(32).optional(),
  /** Dates are shown, and months counted, in this zone. */
  TIME_ZONE: timeZone.default('Asia/Shanghai'),
  /** Language of the command line: taken from the locale. */
  LANG: z.string().default(''),
  LC_ALL: z.string().default(''),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The configuration from the environment, read once.
 * @throws DomainError INVALID where a variable is set to what it cannot be.
 */
export const env = (): Env => {
  if (parsed) return parsed
  const result = schema.safeParse(withoutEmpty(process.env))
  if (!result.success) {
    const issue = result.error.issues[0]
    throw new DomainError('INVALID', 'environment', {
      name: String(issue?.path[0] ?? ''),
      problem: issue?.message ?? '',
    })
  }
  parsed = result.data
  return parsed
}

const withoutEmpty = (variables: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))

/** Addresses of the readers' scripts, which the build writes in here. */
export const READER_SCRIPTS = { reader: process.env.READER_SCRIPT, restore: process.env.RESTORE_SCRIPT }
