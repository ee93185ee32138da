/**
 * Words that make an entrance phrase honest: 中国教育考试网官网登录入口, 智慧教育平台手机客户端下载. A name with one of
 * them in it is no unknown brand.
 */
const HONEST_OWNERS =
  '教育|考试|考务|报名|招生|招考|录取|学校|学院|大学|中学|小学|幼儿|校园|学生|学籍|学信|教师|老师|教学|课堂|课程|慕课|职教|国开|研修|培训|图书|阅读|论文|知网|万方|系统|服务|政务|公共|管理|办公|中心|委员会|协会|政府|人社|社保|医保|公积金|招聘|就业|资助|奖学|缴费|财政|税务|12306|铁路|气象|智慧|云课|网盘|邮箱|会议|学习|希沃|钉钉|微信|腾讯|超星|雨课|智慧树|问卷|调查|浏览器|输入法|办法|说明|指南|手册|普通话|四六级|计算机|证书|成绩|查询|我校|本校|我市|我省|全国|国家|校|软件|vpn|正版|移动|掌上|用户|会员|统一|身份|认证|一网|数字|专家|库|wps|office|adobe|python|学科|志愿|喜马拉雅|交管|个人所得税|百度|飞书|企业|银行|支付|社区|文明|党|共青团|团建|强国|健康|一卡通|服通|省事|服务号|小程序|体育局|体育总局|灯谜|谜语|知识|省|市|县|区|局|厅|部|院|馆'
const OWNER = new RegExp(HONEST_OWNERS, 'u')

/** True where a name that stands before an entrance phrase belongs to schools, exams or public services. */
export const isHonestOwner = (name: string): boolean => OWNER.test(name)

const GAMBLING =
  /赌博|网赌|禁赌|反赌|拒赌|戒赌|黄赌|涉赌|赌球|聚赌|赌资|赌场|赌局|参赌|博彩|诈骗|反诈|电诈|钓鱼网站|仿冒|假冒|冒充|被篡改|暗链|黑链|挂马|被黑|私彩|六合彩/u
const WARNING =
  /禁赌|反赌|拒赌|戒赌|处分|违纪|违规|处罚|沉迷|后果|警惕|警示|警方|提醒|防范|谨防|严防|切勿|请勿|不要|不得|禁止|严禁|抵制|打击|拒绝|远离|查处|通报|举报|涉嫌|违法|非法|整治|治理|预防|危害|陷阱|骗局|自查|排查|清理|处置|篡改/u

/** True where a (folded) text speaks of gambling or fraud. */
export const isAboutGambling = (folded: string): boolean => GAMBLING.test(folded)

/** True where a (folded) text warns, forbids or reports on wrongs being put right. */
export const isWarning = (folded: string): boolean => WARNING.test(folded)

/** Institutions before whose names a brand gets glued. */
export const INSTITUTION =
  /^[\p{Script=Han}\d]{0,14}?(?:教育系统|教育部|教育厅|教育局|学校|大学|学院|中学|小学|幼儿园|民政局|人社局|卫健委|委员会|政府|办公室|中心|协会|党委|支部|党组|教育)/u
