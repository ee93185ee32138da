import { accessibilityPath, reportPath } from '#lib/core/addresses.ts'
import type { Language } from '#lib/core/text.ts'
import type { Translate } from '#lib/i18n/translator.ts'
import type { SiteSettings } from '#lib/site/schema.ts'

const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/'
const LINK = 'block py-1.5 underline-offset-4 hover:underline'

/** Who publishes the site, how to reach them, and the numbers that it is filed under; what is not set is not shown. */
export const Footer = ({
  site,
  lang,
  address,
  subscribeHref,
  t,
}: {
  site: SiteSettings
  lang: Language
  /** The page that it stands on. */
  address: string | undefined
  /** Where readers ask for mails; absent where the site sends none. */
  subscribeHref?: string
  t: Translate
}) => {
  const contact = [
    site.organiser && t('site.organiser', { name: site.organiser }),
    site.address && t('site.address', { address: site.address }),
    site.postcode && t('site.postcode', { postcode: site.postcode }),
    site.phone && t('site.phone', { phone: site.phone }),
    site.email && t('site.email', { email: site.email }),
  ].filter(Boolean)
  return (
    <footer className="no-print mt-16 bg-deep text-sm text-on-deep">
      <div className="mx-auto max-w-page px-4 py-8 lg:px-6 lg:py-10">
        {site.friendlyLinks.length > 0 && (
          <section aria-labelledby="friendly-links" className="side-matter mb-6 border-b border-band pb-6">
            <h2 id="friendly-links" className="mb-2 text-base text-on-band">
              {t('site.friendlyLinks')}
            </h2>
            <ul className="flex flex-wrap">
              {site.friendlyLinks.map((link) => (
                <li key={link.url} className="mr-6">
                  <a href={link.url} rel="noopener" className={LINK}>
                    {link.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <ul className="mb-2 flex flex-wrap text-on-band">
          <li className="mr-6">
            <a href={reportPath(lang, address)} rel="nofollow" className={LINK}>
              {t('report.link')}
            </a>
          </li>
          {subscribeHref && (
            <li className="mr-6">
              <a href={subscribeHref} className={LINK}>
                {t('subscribe.link')}
              </a>
            </li>
          )}
          <li className="mr-6">
            <a href={accessibilityPath(lang)} className={LINK}>
              {t('tools.about')}
            </a>
          </li>
        </ul>
        <ul className="flex flex-wrap">
          {contact.map((line) => (
            <li key={line} className="mr-6 min-w-0 py-0.5">
              {line}
            </li>
          ))}
        </ul>
        <ul className="mt-2 flex flex-wrap">
          {site.icpNumber && <Filing href={ICP_REGISTER}>{site.icpNumber}</Filing>}
          {site.policeNumber && <Filing href={POLICE_REGISTER}>{site.policeNumber}</Filing>}
          {site.siteIdCode && <li className="py-1.5">{t('site.siteIdCode', { code: site.siteIdCode })}</li>}
        </ul>
      </div>
    </footer>
  )
}

const Filing = ({ href, children }: { href: string; children: string }) => (
  <li className="mr-6">
    <a href={href} rel="noopener" className={LINK}>
      {children}
    </a>
  </li>
)
