import { isKeywordList } from '#lib/checks/keywordItems.ts'
import type { Line } from './lines.ts'

const LONGEST = 120
const SENTENCE_END = /[。；;！!?？:：，,]$/u
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|附件|附：)/u
const KIND =
  /(?:通知|公告|公示|通报|意见|办法|方案|函|决定|报告|批复|规定|细则|简章|名单|预告|招标|结果|安排|启事|说明|指南|倡议书?|总结|计划|要点|规划|[）)》”])$/u

/** True for a line that can be the title of a notice: short, no sentence, no heading within a text. */
export const mayBeTitle = ({ text, plain }: Line): boolean =>
  plain !== '' &&
  text.length <= LONGEST &&
  !text.includes('\t') &&
  !NUMBERED.test(text) &&
  !(SENTENCE_END.test(text) && !/[！!?？]$/u.test(text)) &&
  !/。./u.test(text) &&
  !isKeywordList(text)

/** True where `next` is the second line of a title that the page broke in two. */
export const titleGoesOn = (title: Line, next: Line | undefined): next is Line =>
  next !== undefined &&
  next.number === title.number + 1 &&
  next.plain !== title.plain &&
  mayBeTitle(next) &&
  /^\S/u.test(next.text) &&
  !KIND.test(title.text) &&
  KIND.test(next.text) &&
  title.text.length >= 8 &&
  title.text.length + next.text.length <= LONGEST

/** A title without a label before it. */
export const bareTitle = (text: string): string => text.replace(/^(?:标题|题目|文章标题)\s*[:：]\s*/u, '')
