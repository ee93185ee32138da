import type { Translate } from '#lib/i18n/translator.ts'
import type { SiteSettings } from '#lib/site/schema.ts'

const ICP_REGISTER = 'https://beian.miit.gov.cn/'
const POLICE_REGISTER = 'https://beian.mps.gov.cn/'

/** Who publishes the site, how to reach them, and the numbers that it is filed under; what is not set is not shown. */
export const Footer = ({
  site,
  t,
  subscribeHref,
}: {
  site: SiteSettings
  t: Translate
  /** Where readers ask for mails; absent where the site sends none. */
  subscribeHref?: string
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
          <section aria-labelledby="friendly-links" className="mb-6 border-b border-band pb-6">
            <h2 id="friendly-links" className="mb-2 text-base text-on-band">
              {t('site.friendlyLinks')}
            </h2>
            <ul className="flex flex-wrap">
              {site.friendlyLinks.map((link) => (
                <li key={link.url} className="mr-6">
                  <a
                    href={link.url}
                    rel="noopener"
                    className="block py-1.5 underline-offset-4 hover:underline"
                  >
                    {link.name}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        {subscribeHref && (
          <p className="mb-2">
            <a href={subscribeHref} className="inline-block py-1.5 underline-offset-4 hover:underline">
              {t('subscribe.link')}
            </a>
          </p>
        )}
        <ul className="flex flex-wrap">
          {contact.map((line) => (
            <li key={line} className="mr-6 py-0.5">
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
    <a href={href} rel="noopener" className="block py-1.5 underline-offset-4 hover:underline">
      {children}
    </a>
  </li>
)
