import { z } from 'zod'

const shortText = z.string().trim().min(1).max(200)
const link = z.object({ name: shortText, url: z.url({ protocol: /^https?$/ }) })

/**
 * What the site says of itself, per language. All but the name may be missing: what is not configured is
 * not shown (the rules for government sites ask for most of it, schools and associations have less).
 */
export const siteSettings = z.strictObject({
  /** 网站名称 */
  name: shortText.max(60),
  /** A line under the name in the masthead, such as the name in another language. */
  tagline: shortText.optional(),
  description: z.string().trim().max(300).default(''),
  /** What kind of body publishes it, for machine readers. */
  organisation: z.enum(['government', 'school', 'association']).default('government'),
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
    .regex(/^(\d{10}|bm\d{8})$/)
    .optional(),
  /** 友情链接 */
  friendlyLinks: z.array(link).max(60).default([]),
})

export type SiteSettings = z.infer<typeof siteSettings>

/** What a site that nobody has configured yet calls itself. */
export const UNCONFIGURED = { zh: { name: '告示' }, en: { name: 'Gaoshi' } } as const
