import { brandFindings } from '../brandFinding.ts'
import type { Check } from '../page.ts'
import { hasLures } from './gamblingEntrance.ts'

/** A brand that stands alone and cannot be anything else. */
export const gamblingBrand: Check = (page) =>
  brandFindings(page, 'gambling-brand', (run, context) => context === 'plain' && !hasLures(run))
