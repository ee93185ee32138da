import type { ReactNode } from 'react'
import type { Translate } from '#lib/i18n/translator.ts'

const SIZES = ['small', 'medium', 'large', 'largest'] as const
const CONTRASTS = ['usual', 'white', 'black', 'yellow', 'blue'] as const

/**
 * 适老化与无障碍 (GB/T 37668-2019): how pages look for this reader, and read aloud. A script opens it, and does what its
 * buttons say; until then it is not there, and the masthead leads to the page that tells of it.
 */
export const ToolPanel = ({ t }: { t: Translate }) => (
  <section id="tools" hidden aria-labelledby="tools-title" className="no-print border-t border-line bg-wash">
    <div className="mx-auto flex max-w-page flex-wrap px-4 pt-3 pb-1 text-sm lg:px-6">
      <h2 id="tools-title" className="visually-hidden">
        {t('tools.title')}
      </h2>
      <Group name={t('tools.mode')}>
        <Toggle choose="elder">{t('tools.elder')}</Toggle>
        <Toggle choose="pointer">{t('tools.pointer')}</Toggle>
        <Toggle choose="line">{t('tools.line')}</Toggle>
      </Group>
      <Group name={t('tools.size')}>
        {SIZES.map((size) => (
          <Toggle key={size} choose="size" value={size}>
            {t(`tools.sizes.${size}`)}
          </Toggle>
        ))}
      </Group>
      <Group name={t('tools.contrast')}>
        {CONTRASTS.map((contrast) => (
          <Toggle key={contrast} choose="contrast" value={contrast}>
            {t(`tools.contrasts.${contrast}`)}
          </Toggle>
        ))}
      </Group>
      <Group name={t('tools.aloud')}>
        <button type="button" className="tool" data-read>
          {t('tools.read')}
        </button>
      </Group>
      <div className="tool-group ml-auto">
        <button type="button" className="tool" data-choose-nothing>
          {t('tools.reset')}
        </button>
      </div>
    </div>
  </section>
)

const Group = ({ name, children }: { name: string; children: ReactNode }) => (
  <fieldset className="tool-group">
    <legend className="tool-name">{name}</legend>
    {children}
  </fieldset>
)

/** A button by which something is chosen; alone it is a switch. */
export const Toggle = ({
  choose,
  value = 'on',
  children,
}: {
  choose: string
  value?: string
  children: ReactNode
}) => (
  <button type="button" className="tool" data-choose={choose} data-value={value} aria-pressed="false">
    {children}
  </button>
)
