/** Random numbers in [0, 1), the same row for the same seed (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const DISTRICTS = ['全市', '澄江区', '望潮区', '云渡县', '市直属学校', '民办学校', '农村学校', '职业学校']
const SUBJECTS = [
  ...[
    '义务教育阶段招生',
    '高中学业水平考试',
    '教师资格认定',
    '校园食品安全检查',
    '中小学课后服务',
    '冬季校园安全',
    '教师继续教育',
  ],
  ...[
    '助学金申请',
    '实验教学竞赛',
    '读书活动',
    '校车安全管理',
    '心理健康教育',
    '学生体质健康测试',
    '普通话水平测试',
    '劳动教育',
  ],
  ...[
    '科技创新大赛',
    '校园足球联赛',
    '教学成果评选',
    '骨干教师遴选',
    '教材循环使用',
    '校舍维修工程',
    '图书馆建设',
    '特殊教育支持',
  ],
  ...[
    '学前教育普惠',
    '名师工作室建设',
    '毕业生就业服务',
    '家庭教育指导',
    '近视防控',
    '垃圾分类进校园',
    '网络安全宣传',
  ],
]
const VERBS = ['做好', '开展', '组织', '进一步加强', '推进', '规范']
const KINDS = ['通知', '通知', '通知', '通知', '通知', '通知', '通知', '公告', '公示', '通报']
const SOURCES = [
  '临澜市教育局办公室',
  '临澜市教育考试院',
  '基础教育科',
  '教师工作科',
  '学校安全科',
  '市学生资助管理中心',
]
const SENTENCES = [
  '各区县教育主管部门和各学校要高度重视，明确责任分工，按时完成各项任务。',
  '请于规定日期前将材料报送至指定邮箱，逾期不再受理。',
  '活动坚持公平、公正、公开的原则，不向学生和家长收取任何费用。',
  '各校要指定专人负责，做好政策宣传和答疑工作，公布咨询电话。',
  '报名采用网上填报与现场确认相结合的方式，具体流程见附件。',
  '要加强过程管理，及时总结经验，发现问题立即整改。',
  '对工作中表现突出的单位和个人，将予以通报。',
  '名额分配综合考虑学校规模、师资结构和往年完成情况。',
  '遇有特殊天气或突发情况，时间安排另行告知。',
  '家长可登录智慧教育平台查询进度，也可到学校教务处咨询。',
]

/** A made-up notice of that day: title, body and source. */
export const generatedNotice = (random: () => number, day: Date) => {
  const pick = (list: string[]) => list[Math.floor(random() * list.length)] ?? ''
  const subject = pick(SUBJECTS)
  const title = `关于${pick(VERBS)}${day.getUTCFullYear()}年${pick(DISTRICTS)}${subject}工作的${pick(KINDS)}`
  const paragraphs = Array.from({ length: 3 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SENTENCES)).join(''),
  )
  const bodyHtml = [`${subject}工作的有关事项如下。`, ...paragraphs].map((text) => `<p>${text}</p>`).join('')
  return { title, bodyHtml, source: pick(SOURCES) }
}
