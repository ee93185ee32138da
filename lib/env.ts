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
  /**
   * Signs sessions and seals second factors. Without it one is made and kept in DATA_DIR, so several servers with
   * folders of their own have to be given the same one. Who changes it makes everybody sign in again, and set up
   * their second factor again.
   */
  AUTH_SECRET: z.string().min(32).optional(),
  /**
   * Reverse proxies whose X-Forwarded-For is believed, as addresses or ranges (`10.0.0.0/8`) or `loopback`, separated
   * by commas. Without it the address of whoever connects counts.
   */
  TRUSTED_PROXIES: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    )
    .optional(),
  /** The institution's single sign-on (OpenID Connect): all three, or none of them. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What its button on the sign-in page says. */
  OIDC_NAME: z.string().min(1).max(40).optional(),
  /** The owner of the tables, where that is not the server's own role: it migrates, the server cannot. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Server that sends mails, `smtp://user:password@host:587` or `smtps://…`; without it none are sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Sender of mails: `notices@example.org`, or `Name <notices@example.org>`. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\p{Cc}]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u, 'is no e-mail address')
    .optional(),
  /**
   * Key of this site at IndexNow, 8 to 128 letters, digits and hyphens; it is served at `/<key>.txt`. With it, and
   * PUBLIC_URL, the search engines behind the endpoint are told what was published.
   */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/, 'is no IndexNow key')
    .optional(),
  INDEXNOW_ENDPOINT: z.url({ protocol: /^https?$/ }).default('https://api.indexnow.org/indexnow'),
  /** Token of Baidu's link submission (普通收录); with it, and PUBLIC_URL, Baidu is told what was published. */
  BAIDU_PUSH_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, 'is no token')
    .optional(),
  /** Where Baidu takes addresses. */
  BAIDU_PUSH_HOST: z.url({ protocol: /^https?$/ }).default('http://data.zz.baidu.com'),
  /** The site as it is registered at Baidu, where that is not PUBLIC_URL. */
  BAIDU_PUSH_SITE: z.string().min(1).max(200).optional(),
  /** Dates are shown, and months counted, in this zone. */
  TIME_ZONE: timeZone.default('Asia/Shanghai'),
  /** Language of the command line: taken from the locale. */
  LANG: z.string().default(''),
  LC_ALL: z.string().default(''),
})

type Env = z.infer<typeof schema>

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

/** Address of the site, without a trailing slash. */
export const siteUrl = (): string => env().PUBLIC_URL ?? `http://localhost:${env().PORT}`

/** The institution's single sign-on, where one is configured. */
export const singleSignOn = () => {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME } = env()
  if (!issuer || !clientId || !clientSecret) return undefined
  return { issuer, clientId, clientSecret, name: OIDC_NAME }
}

const withoutEmpty = (variables: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))

/** Addresses of the readers' scripts, which the build writes in here. */
export const READER_SCRIPTS = { reader: process.env.READER_SCRIPT, restore: process.env.RESTORE_SCRIPT }

/** Whether the site can send mails. */
export const mailsAreSent = (): boolean => env().SMTP_URL !== undefined && env().MAIL_FROM !== undefined
