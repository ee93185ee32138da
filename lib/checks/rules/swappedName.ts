import { brandFindings } from '../brandFinding.ts'
import type { Check } from '../page.ts'

/**
 * A brand inside a 《》 title, or glued before an institution's name. It was put in the place of words that
 * nobody can know from the page alone, so the mend takes it out and adds nothing.
 */
export const swappedName: Check = (page) =>
  brandFindings(page, 'swapped-name', (_run, context) => context !== 'plain')
