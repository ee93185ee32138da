/** Radicals with a code of their own, each before the character that it is; NFKC knows the others. */
const CHARACTERS = new Map(
  '⺎兀⺒巳⺓幺⺝月⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟'
    .match(/../g)
    ?.map((both) => [both.charAt(0), both.charAt(1)]),
)

/**
 * A text with characters instead of radicals, as long as before: a browser's PDF has 部⻔ for 部门, since its font
 * draws both alike.
 */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/g, (radical) => CHARACTERS.get(radical) ?? radical.normalize('NFKC'))
