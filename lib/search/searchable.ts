import { simplify } from '#lib/checks/traditional.ts'

/** Characters whose radical has a code of its own that NFKC leaves alone; a browser's PDF has 部⻔ for 部门. */
const OF_RADICALS = new Map(
  '⺎兀⺓幺⺝月⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙'
    .match(/../g)
    ?.map((both) => [both.charAt(0), both.charAt(1)]),
)

/**
 * A text in the one form that it is searched in: compatibility forms, capitals and traditional characters gone.
 * 臨瀾、临澜 and Ｌｉｎｌａｎ、linlan are the same in it, and so are the radical ⻔ and 门.
 */
export const searchable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2e80-\u2eff]/g, (radical) => OF_RADICALS.get(radical) ?? radical)
    .replace(/[\u3400-\u9fff]/g, simplify)
