import { brandFindings } from '../brandFinding.ts'
import type { BrandRun } from '../brands.ts'
import type { Check } from '../page.ts'

/** True where something stands behind the brand: an entrance, a gambling word, a place in brackets. */
export const hasLures = ({ lures }: BrandRun): boolean => lures.to > lures.from

/** A brand with an entrance phrase (网页版登录入口) or with a place in brackets, `(中国)`, behind it. */
export const gamblingEntrance: Check = (page) =>
  brandFindings(page, 'gambling-entrance', (run, context) => context === 'plain' && hasLures(run))
