import type { SiteSettings } from '#lib/site/schema.ts'
import { optionalText, textOf } from '../ActionForm.tsx'

/** What may be left empty, in the order of the form. */
export const OPTIONAL = [
  ...(['tagline', 'organiser', 'address', 'postcode', 'phone', 'email'] as const),
  ...(['icpNumber', 'policeNumber', 'siteIdCode'] as const),
]

/** What the form says. */
export const readSettings = (form: FormData): SiteSettings => {
  const urls = form.getAll('linkUrl').map((url) => String(url).trim())
  return {
    name: textOf(form, 'name'),
    description: textOf(form, 'description'),
    organisation: textOf(form, 'organisation') as SiteSettings['organisation'],
    ...Object.fromEntries(
      OPTIONAL.flatMap((field) => {
        const text = optionalText(form, field)
        return text ? [[field, text]] : []
      }),
    ),
    showViews: form.get('showViews') !== null,
    friendlyLinks: form
      .getAll('linkName')
      .map((name, i) => ({ name: String(name).trim(), url: urls[i] ?? '' })),
  }
}
