import { type StatedDate, statedDate } from './date.ts'
import { plainOf, withoutInvisible } from './lines.ts'

/** What the line under a title, or over the buttons, says of a notice. */
export type Meta = {
  date: StatedDate | null
  /** When the page was changed or entered: no day of publication where one is given. */
  changed: StatedDate | null
  source: string | null
  author: string | null
  editor: string | null
}

type Field = 'date' | 'changed' | 'day' | 'source' | 'author' | 'editor' | 'other'

/** Labels by what they introduce. `day` is a plain 时间, which also opens many a notice's own first line. */
const LABELS: readonly [Field, string][] = [
  ['date', '发布时间|发布日期|发表时间|发表日期|公开时间|公开日期|公布时间|公布日期|发文日期|date'],
  [
    'changed',
    '更新时间|更新日期|修改时间|修改日期|录入时间|录入日期|添加时间|添加日期|提交时间|提交日期|编辑时间|编辑日期',
  ],
  ['day', '时间|日期'],
  ['source', '信息来源|文章来源|新闻来源|稿件来源|内容来源|来源单位|来稿单位|供稿单位|供稿|稿源|来源|source'],
  ['author', '文章作者|作者|撰稿人|撰稿|撰文|通讯员|供稿人|文图|图文|文/图|author'],
  [
    'editor',
    '责任编辑|责编|编辑|审核人|审核|终审|初审|复审|发布者|发布人|发布人员|录入人|录入者|录入|editor',
  ],
  [
    'other',
    '浏览次数|浏览人数|浏览量|浏览|点击次数|点击量|点击率|点击数|点击|阅读次数|阅读量|阅读数|阅读|访问次数|访问量|人气|热度|评论|字体大小|文字大小|字体|字号|views|索引号|主题分类|发布机构|发布单位|发布部门|部门|分享到|分享|收藏|文章类型|关键词|关键字|标签',
  ],
]
const FIELD = new Map(
  LABELS.flatMap(([field, labels]) => labels.split('|').map((label) => [label, field] as const)),
)
const NAMES = [...FIELD.keys()].sort((a, b) => b.length - a.length).join('|')
/** 发布： and 更新： may also open a sentence; before a year they are labels. */
const BARE: Record<string, Field> = { 发布: 'date', 更新: 'changed' }
const LABEL = new RegExp(
  `(?<![\\p{Script=Han}a-z])(${NAMES}|(?:${Object.keys(BARE).join('|')})(?=\\s?[:：]\\s?(?:19|20)\\d\\d))\\s?[:：]`,
  'giu',
)
const BETWEEN = /^[|｜/／·,，;；\s]+|[[(（【〔［|｜/／·,，;；\s]+$/gu
const BRACKETS = /^[[(（【〔［|｜/／·,，;；\s]+|[\])）】〕］|｜/／·,，;；\s]+$/gu
const BARE_DATE = /^(?:19|20)\d\d\s?[-/.年]/u

/** A value without what divides it from the next; a bracket that closes one opened before its label goes too. */
const clean = (value: string): string | null => {
  const bare = value.replace(BETWEEN, '')
  const opened = bare.match(/[[(（【〔［]/gu)?.length ?? 0
  const closed = bare.match(/[\])）】〕］]/gu)?.length ?? 0
  const whole = closed > opened ? bare.replace(/[\])）】〕］]$/u, '') : bare
  return whole.replace(BETWEEN, '') || null
}

/** The labelled values of a line, in order; `at` is where the first label stands. */
const pairsOf = (text: string): { at: number; pairs: { field: Field; value: string | null }[] } => {
  const labels = [...text.matchAll(LABEL)]
  const pairs = labels.map(({ 0: whole, 1: label = '', index }, nth) => ({
    field: FIELD.get(label.toLowerCase()) ?? BARE[label] ?? 'other',
    value: clean(text.slice(index + whole.length, labels[nth + 1]?.index)),
  }))
  return { at: labels[0]?.index ?? -1, pairs }
}

const LONGEST = 200
const LONGEST_VALUE = 60

/**
 * Reads a line of labelled values: `发布时间：2022-10-31 来源：教育部网站 浏览次数：12`, also a bare date with or
 * without labels behind it. Values are given as the line writes them. Null where the line is not such.
 */
export const parseMeta = (text: string): Meta | null => {
  if (text === '' || text.length > LONGEST) return null
  const line = withoutInvisible(text)
  const { at, pairs } = pairsOf(line)
  const head = (at < 0 ? line : line.slice(0, at)).replace(BRACKETS, '')
  const headDate = BARE_DATE.test(plainOf(head)) && head.length <= 30 ? statedDate(head) : null
  if (head !== '' && !headDate?.iso) return null
  if (pairs.some(({ field, value }) => field !== 'other' && (value?.length ?? 0) > LONGEST_VALUE)) return null
  const textOf = (field: Field) => pairs.find((pair) => pair.field === field && pair.value)?.value ?? null
  const day = textOf('day')
  if (pairs.length === 0 && !headDate) return null
  if (pairs.every(({ field }) => field === 'day') && !headDate && !/^\d{4}[-/.]/.test(plainOf(day ?? '')))
    return null
  const stated = textOf('date') ?? day
  const changed = textOf('changed')
  return {
    date: stated ? statedDate(stated) : headDate,
    changed: changed ? statedDate(changed) : null,
    source: textOf('source'),
    author: textOf('author'),
    editor: textOf('editor'),
  }
}

/** The label alone on a line, whose value follows on the next: `来源：`. */
export const isLabelOnly = (text: string): boolean => {
  if (text.length > LONGEST) return false
  const { at, pairs } = pairsOf(withoutInvisible(text))
  const [only] = pairs
  return at === 0 && pairs.length === 1 && only?.value === null && only.field !== 'other'
}
