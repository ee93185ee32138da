import type { Line } from './lines.ts'

/** What the buttons of such sites say. Only a line of nothing but these is a row of buttons. */
const BUTTON_WORDS =
  /打印(?:本页|此页|本文|此文|文章|页面|该页)?|打 印|关闭(?:窗口|本页|此页|页面)?|关 闭|收藏(?:本页|此页|本站|文章)?|加入收藏|设为首页|返回(?:首页|列表|顶部|上页|上一页|上一级)?|回到顶部|顶部|分享(?:到|至|本文)?|转发|复制链接|微信好友|朋友圈|微信|微博|新浪微博|腾讯微博|人人网|qq空间|qq好友|qq|豆瓣|更多|扫一扫(?:在手机(?:上)?打开当前页(?:面)?)?|在手机打开当前页|手机扫码阅读|二维码|无障碍(?:阅读|浏览)?|适老化|长者模式|语音(?:播报|朗读)|朗读|我要纠错|纠错|字体(?:大小)?|字号|文字大小|大号?|中号?|小号?|默认|放大|缩小|点赞|top|print|close|share|back to top|下载(?:word|pdf)|正文/gi

const DECORATION = /[\s[\]()【】〔〕「」<>《》〈〉«»{}|/\\·•:,、.\-_—–=+*#→←↑◆■●★>]/g

const restOf = ({ plain }: Line): string => plain.replace(BUTTON_WORDS, '').replace(DECORATION, '')

/** True for a line of buttons: 【打印本页】 【关闭窗口】, 字号：大 中 小. */
export const isButtons = (line: Line): boolean =>
  line.plain !== '' && line.plain.length < 120 && restOf(line) === ''

/** True for a row of two buttons or more, or one in brackets, which no paragraph is. */
export const isSurelyButtons = (line: Line): boolean =>
  isButtons(line) &&
  ((line.plain.match(BUTTON_WORDS)?.length ?? 0) > 1 || /^[[(【〔].*[\])】〕]$/.test(line.plain))

/** True for a line of dashes, dots or stars. */
export const isRule = ({ plain }: Line): boolean => plain !== '' && /^[-_=*~—–·.•+#|\s]{3,}$/.test(plain)

/** Marks of a site's footer, which stands under a page and in no notice. */
export const isFooter = ({ plain }: Line): boolean =>
  /版权所有|copyright|©|all rights reserved|icp备|公网安备|网站标识码|技术支持:|党政机关|网站地图|建议使用.{0,20}(?:浏览器|分辨率)|您是第.{0,12}位访(?:问者|客)/i.test(
    plain,
  )

/** Lines that a footer holds too, but a notice as well: taken for footer only beside the marks above. */
export const isFooterToo = ({ plain }: Line): boolean =>
  /^(?:主办|承办|协办|地址|邮编|邮政编码|电话|联系电话|传真|邮箱|e-?mail|联系我们|关于我们|友情链接|网站声明|隐私)/i.test(
    plain,
  ) || /友情链接|联系我们/.test(plain)

/** Headings of lists of other pages. */
export const isRelatedHeading = ({ plain }: Line): boolean =>
  /^[[(【]?(?:相关(?:链接|文章|新闻|阅读|信息|附件推荐|稿件)|推荐(?:阅读|文章)|热门(?:文章|点击|推荐|新闻)|延伸阅读|猜你喜欢|最新(?:文章|更新)|友情链接)[\])】]?:?$/.test(
    plain,
  )

/** What stands at the head of a site, over the breadcrumb. */
export const isHeader = ({ plain }: Line): boolean =>
  plain.length < 80 &&
  /设为首页|加入收藏|加为收藏|今天是|欢迎(?:访问|光临|您)|繁体|english|无障碍|站内搜索|请输入关键|^(?:网站)?(?:首页|主页) (?:\S+ ){2,}/i.test(
    plain,
  )
