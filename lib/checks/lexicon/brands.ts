/**
 * Names under which betting sites advertise on pages that were broken into, by how much the bare name proves.
 * `name` is written as the folded text has it (lower case, simplified, nothing between the characters).
 *
 * - `certain`: means nothing else; found wherever it stands.
 * - `distinct`: hardly an ordinary word; any entrance or gambling word behind it is enough.
 * - `word`: also a word, a place or a name; needs a strong entrance phrase or a place in brackets.
 * - `common`: an everyday word of school and town life (银河, 江南); needs a gambling word and an entrance.
 *
 * `notAfter` holds characters that, standing before the name, make it the tail of another word.
 */
type Ambiguity = 'certain' | 'distinct' | 'word' | 'common'
export type Brand = {
  name: string
  ambiguity: Ambiguity
  notAfter?: string
  /** Not from the lexicon: advertised by the page itself. */
  learned?: true
}

const of = (ambiguity: Ambiguity, names: string): Brand[] =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => ({ name, ambiguity }))

/** 召开、打开、公开云平台 …, and 离开云南: verbs that end in 开 and meet a word that begins with 云. */
const ENDS_IN_KAI =
  '召公展打离点揭拉盛放敞推解避翻绽散睁洞撇抛剖掀撕劈割切拆剥传分启重新未已将要想能会再又错绕躲甩撑摊铺迈'

/** Frequent surnames: 李开云 is somebody's name. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'

export const BRANDS: readonly Brand[] = [
  // Names of betting houses that are nothing else; numbers and words together leave no doubt.
  ...of(
    'certain',
    `bet365 bat365 beat365 365bet 365bat best365 188bet bet188 12bet 10bet 22bet 1xbet 18luck manbetx betway
     betvictor dafabet dafa888 fun88 yabovip yabo888 ballbet bv1946 凯发k8 k8凯发 凯发天生赢家 尊龙凯时 九游会
     j9九游会 九游会j9 ag九游会 vwin德赢 德赢vwin m88明升 w88优德 优德w88 利来w66 w66利来 必威betway 伟德betvictor
     ob真人 ob体育 ob欧宝 bob体育 bob综合 365日博 日博365 365线上官网 新葡京娱乐 葡京娱乐 威尼斯人娱乐 永利皇宫娱乐
     华体会 必一运动 乐竞体育 贝博体育 火狐体育 雷竞技 泛亚电竞 雷火电竞 英亚体育 大发彩票 开元棋牌 龙8国际
     金年会体育 今年会体育 南宫ng28 南宫娱乐 菠菜导航 北京赛车pk10 ag真人
     米乐m6 八戒体育 彩神争霸`,
  ),
  // Made up for betting, or casinos of Macao by their full names: a bare mention proves nothing yet.
  ...of(
    'distinct',
    `乐鱼 必一 博鱼 亚博 欧宝 天博 金宝博 雷竞 金年会 今年会 新葡京 澳门新葡京 龙8 博天堂 必威 贝博 manbet hth
     真钱棋牌 欧亿 pg电子 mg电子 ag电子 pp电子 澳门银河 澳门金沙 澳门永利 澳门威尼斯人 澳门皇冠 澳门太阳城`,
  ),
  // Also a word, a person, a place or a firm: 开云 is a town and a given name, 九游 a shop for games.
  { name: '开云', ambiguity: 'word', notAfter: ENDS_IN_KAI + SURNAMES },
  { name: '云开', ambiguity: 'word', notAfter: '守拨见' },
  ...of(
    'word',
    `九游 爱游戏 永利 威尼斯人 葡京 雷火 泛亚 尊龙 大发 乐竞 乐虎 环亚 沙巴 华体 凯发 太阳城 明升 优德 伟德 德赢 万博
     博狗 爱博 安博 亿博 米乐 大阳城 太阳集团 kaiyun leyu`,
  ),
  // Everyday words: 银河系, 金沙遗址, 皇冠, 江南 and 星空 fill honest notices, two letters abbreviate
  // anything, 火狐 is also a browser.
  ...of(
    'common',
    '银河 金沙 皇冠 米兰 江南 星空 半岛 完美 南宫 美高梅 新濠 熊猫 壹号 千亿 摩登 火狐 必赢 ky jn mk fb ng bob pg ag ob',
  ),
]
