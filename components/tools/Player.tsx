import type { Translate } from '#lib/i18n/translator.ts'
import { Toggle } from './ToolPanel.tsx'

const RATES = ['slow', 'usual', 'fast'] as const

/** At the lower edge while a page is read aloud: how to hold it, end it, and how fast it goes. */
export const Player = ({ t }: { t: Translate }) => (
  <section id="player" hidden aria-label={t('tools.aloud')} className="player no-print">
    <button
      type="button"
      className="tool"
      data-player="hold"
      data-hold={t('tools.hold')}
      data-go-on={t('tools.goOn')}
    >
      {t('tools.hold')}
    </button>
    <button type="button" className="tool" data-player="stop">
      {t('tools.stop')}
    </button>
    <fieldset className="tool-group">
      <legend className="tool-name">{t('tools.rate')}</legend>
      {RATES.map((rate) => (
        <Toggle key={rate} choose="rate" value={rate}>
          {t(`tools.rates.${rate}`)}
        </Toggle>
      ))}
    </fieldset>
    <p role="status" className="player-said" data-player="said" data-no-voice={t('tools.noVoice')} />
  </section>
)
