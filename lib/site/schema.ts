import { z } from 'zod'
import { because } from '#lib/core/parseInput.ts'
import { storableText } from '#lib/core/storableText.ts'
import { LANGUAGES } from '#lib/core/text.ts'

const shortText = storableText.trim().min(1).max(200)

const isWebAddress = (url: string) => /^https?:\/\/[^\s/]/i.test(url) && !/\s/.test(url) && URL.canParse(url)
const webAddress = storableText.trim().max(2000).refine(isWebAddress, because('site.bad-url'))

const link = z.object({ name: shortText, url: webAddress })

export const ORGANISATIONS = ['government', 'school', 'association'] as const

/**
 * What the site says of itself, per language. All but the name may be missing: what is not configured is
 * not shown (the rules for government sites ask for most of it, schools and associations have less).
 */
export const siteSettings = z.strictObject({
  /** 网站名称 */
  name: shortText.max(60),
  /** A line under the name in the masthead, such as the name in another language. */
  tagline: shortText.optional(),
  description: storableText.trim().max(300).default(''),
  /** What kind of body publishes it, for machine readers. */
  organisation: z.enum(ORGANISATIONS).default('government'),
  /** 主办单位 */
  organiser: shortText.optional(),
  address: shortText.optional(),
  postcode: shortText.max(20).optional(),
  phone: shortText.max(60).optional(),
  email: z.email().optional(),
  /** ICP 备案号 */
  icpNumber: shortText.max(60).optional(),
  /** 公安备案号 */
  policeNumber: shortText.max(60).optional(),
  /** 网站标识码: ten digits, or `bm` and eight for central bodies. */
  siteIdCode: z
    .string()
    .refine((code) => /^(\d{10}|bm\d{8})$/.test(code), because('site.bad-id-code'))
    .optional(),
  /** Whether readers see how often a notice was looked at. */
  showViews: z.boolean().default(true),
  /** 友情链接 */
  friendlyLinks: z.array(link).max(60).default([]),
})

export type SiteSettings = z.infer<typeof siteSettings>

/** Settings in a language with the mark of what was there: who saves brings it back, and is told what changed since. */
export const settingsChange = z.object({
  lang: z.enum(LANGUAGES).default('zh'),
  settings: siteSettings,
  /** When they were saved; null where they never were; absent for who replaces whatever is there. */
  seen: z.iso.datetime().nullable().optional(),
})

export type SettingsChange = z.input<typeof settingsChange>

export interface SeenSettings {
  settings: SiteSettings
  seen: string | null
}

/** What a site that nobody has configured yet calls itself. */
export const UNCONFIGURED = { zh: { name: '告示' }, en: { name: 'Gaoshi' } } as const
