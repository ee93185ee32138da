import { TRAP } from '#lib/core/sentForm.ts'
import type { Translate } from '#lib/i18n/translator.ts'

/** A field that nobody sees: what fills it in is a program (`lib/core/sentForm.ts`). */
export const Trap = ({ t }: { t: Translate }) => (
  <p className="hidden">
    <label>
      {t('form.leaveEmpty')}
      <input type="text" name={TRAP} tabIndex={-1} autoComplete="off" />
    </label>
  </p>
)
