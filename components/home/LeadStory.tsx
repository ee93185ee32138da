import { Picture } from '#components/media/Picture.tsx'
import { Time } from '#components/ui/Time.tsx'
import type { Language } from '#lib/core/text.ts'
import type { Lead } from '#lib/public/dto.ts'

/** 头条: the notice that the home page begins with, by its picture. */
export const LeadStory = ({ lead, lang }: { lead: Lead; lang: Language }) => (
  <a href={lead.href} className="block hover:text-brand">
    <Picture
      picture={lead.picture}
      sizes="(min-width: 75rem) 42rem, (min-width: 64rem) 56vw, 94vw"
      className="w-full bg-wash"
      eager
    />
    <h2 className="mt-4 font-serif text-2xl leading-tight font-bold lg:text-3xl">{lead.title}</h2>
    {lead.summary && <p className="mt-2 text-base text-soft">{lead.summary}</p>}
    <Time at={lead.publishedAt} lang={lang} style="short" className="mt-1 block text-sm text-faint" />
  </a>
)
