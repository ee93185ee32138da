import type { ColumnNode } from '#lib/columns/dto.ts'
import { minuteAt } from '#lib/core/time.ts'
import type { SiteSettings } from '#lib/site/schema.ts'
import { pictureUrl } from './bodyElsewhere.ts'
import type { NoticePage } from './dto.ts'

/** What a page is about, as far as its head says so. */
interface PageSubject {
  site: SiteSettings
  /** Address of the site, where one is configured. */
  origin: string | undefined
  /** The page's own address, without host. */
  path: string
  /** Of home pages; the others are described by their column or their notice. */
  description?: string | undefined
  column?: ColumnNode | undefined
  notice?: NoticePage | undefined
  timeZone: string
}

/**
 * The tags that Chinese public sites carry (国办发〔2017〕47号, annex): a list has the site's and the column's, a notice its
 * own as well. What is not known is left out.
 */
export const pageTags = (subject: PageSubject): Record<string, string> => {
  const { origin, path, column, notice } = subject
  return known({
    ...siteTags(subject),
    ...(column && {
      ColumnName: column.name,
      ColumnDescription: column.description,
      ColumnKeywords: column.keywords.join(','),
      ColumnType: column.columnType,
    }),
    ...(notice && tagsOfNotice(notice, subject)),
    Description: notice?.description ?? column?.description ?? subject.description,
    Keywords: (notice?.keywords ?? column?.keywords ?? []).join(','),
    Url: origin && origin + path,
  })
}

/** Those of them that every page carries, also one that is not to be found. */
export const siteTags = ({ site, origin }: Pick<PageSubject, 'site' | 'origin'>): Record<string, string> =>
  known({
    SiteName: site.name,
    SiteDomain: origin && new URL(origin).host,
    SiteIDCode: site.siteIdCode,
  })

const tagsOfNotice = (notice: NoticePage, { origin, timeZone, site }: PageSubject) => {
  const [picture] = notice.pictures.values()
  return {
    ArticleTitle: notice.title,
    PubDate: minuteAt(notice.publishedAt, timeZone),
    // Where it came from, else who publishes the site.
    ContentSource: notice.source ?? site.organiser ?? site.name,
    Author: notice.author,
    Image: origin && picture && pictureUrl(picture, origin),
  }
}

const known = (tags: Record<string, string | null | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).filter(hasValue))

const hasValue = (entry: [string, string | null | undefined]): entry is [string, string] =>
  entry[1] !== null && entry[1] !== undefined && entry[1] !== ''
