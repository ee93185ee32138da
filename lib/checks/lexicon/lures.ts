/**
 * Words that adverts put behind a brand, and how much each proves (0 to 4). Written as regular expressions
 * over the folded text; none of them repeats, so that matching stays linear.
 *
 * `entrance` leads to a site or a program, `gambling` names the trade; a `common` brand needs both.
 */
export type Lure = { kind: 'entrance' | 'gambling' | 'place' | 'filler'; weight: number; pattern: string }

const lures = (kind: Lure['kind'], weight: number, words: string): Lure[] =>
  words
    .trim()
    .split(/\s+/)
    .map((pattern) => ({ kind, weight, pattern }))

/** 体育 is a subject and half of many honest words: 体育馆, 体育老师, 体育成绩. */
const SPORT =
  '体育(?!成绩|课|老师|教师|教学|委员|中考|馆|场|中心|公园|局|用品|学院|学校|部|组|器材|锻炼|活动|竞赛|比赛|节|周|运动|特长|生|健康|教育|工作|卫生|文化|产业|总局|系|专业|设施|测试|考试|项目|训练|达标|嘉年华|俱乐部|代表|名师|基地|强)'

export const LURES: readonly Lure[] = [
  ...lures(
    'entrance',
    3,
    `网页版 网页登录 网页登陆 官网入口 官方入口 登录网址 登陆网址 备用网址 备用网站 最新网址 官方网址 最新地址 官网首页登录
     app下载 下载app app官方下载 手机app下载 下载安装 官方下载 全站app 全站登录 手机版下载 在线登录 在线登陆 线上官网 在线官网
     登录平台 登陆平台 官方平台 在线平台 综合平台 注册登录 登录注册 平台登录 最新官网 唯一官网 娱乐平台 线路检测 安卓版下载`,
  ),
  ...lures(
    'entrance',
    2,
    '登录入口 登陆入口 注册入口 官网 官方网站 官方网 手机客户端 客户端下载 网站入口 手机网页 平台入口 手机登录 手机登陆 最新版本',
  ),
  ...lures(
    'entrance',
    1,
    '登录 登陆 注册 入口 app 下载 客户端 手机版 最新版 安卓版 苹果版 ios 网址 网站 手机 安卓 苹果 验证 首页 在线 线上 客服',
  ),
  ...lures(
    'gambling',
    4,
    `娱乐城 娱乐场(?!所) 真人娱乐 真人视讯 真人荷官 性感荷官 百家乐 老虎机 体育投注(?!站|点) 体育竞猜 彩票投注(?!站|点)
     电子游艺(?!场|厅|设) 棋牌娱乐(?!场|室|活) 博彩(?!业|产业|税) 赌场 赌球 返水 送?彩金 时时彩 六合彩 炸金花 快三平台`,
  ),
  ...lures(
    'gambling',
    3,
    '真人 投注(?!站|点|机) 竞猜 菠菜 买球 下注 押注 首存 首充 体验金 注册即?送(?:\\d{1,5}元?)? 开户送 滚球 盘口 赔率 串关 荷官',
  ),
  { kind: 'gambling', weight: 2, pattern: SPORT },
  ...lures('gambling', 2, '娱乐 电竞 棋牌 彩票 sports casino 电子竞技 外围'),
  ...lures(
    'place',
    2,
    '\\((?:中国|中国大陆|china|cn|亚洲|asia|欧洲|国际|官方|官网|集团|体育|电竞|综合|全站|app|vip|ios|安卓|平台)\\) (?:com|vip|net|cc|top|xyz)(?![a-z])',
  ),
  ...lures('filler', 1, '国际 全站 官方 综合 最新 (?:20\\d\\d)?已更新 v\\d{1,2}'),
  // A firm's full name; consumed with the brand, but proving nothing.
  ...lures('filler', 0, '平台 集团 中国 有限公司 股份 科技 \\(20\\d\\d\\) \\([a-z]{1,8}\\d{0,4}\\) 版'),
]
