import { simplify } from '#lib/checks/traditional.ts'
import { withoutRadicals } from './radicals.ts'

/**
 * A text in the one form that it is searched in: compatibility forms, capitals and traditional characters gone.
 * 臨瀾、临澜 and Ｌｉｎｌａｎ、linlan are the same in it, and so are the radical ⻔ and 门.
 */
export const searchable = (text: string): string =>
  withoutRadicals(text.toWellFormed().normalize('NFKC'))
    .toLowerCase()
    .replace(/[\u3400-\u9fff]/g, simplify)
