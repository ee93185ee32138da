import { LEFT_OUT, type Part } from '../finding.ts'
import { isKeywordList } from '../keywordItems.ts'
import { type Check, findingOver, isWarned } from '../page.ts'

const REMOVABLE: readonly Part[] = [...LEFT_OUT, 'body']

/** A line that lists search words, put on a page for search engines. It goes as a whole, except as a title. */
export const keywordList: Check = ({ texts }) =>
  texts
    .filter(({ part }) => REMOVABLE.includes(part) || part === 'title')
    .filter((text) => isKeywordList(text.text) && !isWarned(text))
    .map((text) =>
      findingOver(text, {
        rule: 'keyword-list',
        severity: 'block',
        mend: REMOVABLE.includes(text.part) ? '' : null,
      }),
    )
