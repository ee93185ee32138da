export interface BenchQuery {
  kind: string
  query: string
  year?: number
}

/** Words of the generated collection, by how many of its notices have them. */
const COMMON = [
  ...[
    '通知',
    '工作',
    '关于',
    '做好',
    '学校',
    '开展',
    '组织',
    '推进',
    '规范',
    '加强',
    '教育',
    '材料',
    '附件',
    '家长',
  ],
  ...[
    '报送',
    '活动',
    '任务',
    '教务处',
    '流程',
    '单位',
    '整改',
    '学生',
    '名额',
    '平台',
    '咨询',
    '2025年',
    '2023年',
    '公示',
  ],
]
const RARER = [
  ...[
    '招生',
    '食品安全',
    '课后服务',
    '校车',
    '足球',
    '普通话',
    '教材',
    '图书馆',
    '近视防控',
    '垃圾分类',
    '遴选',
    '助学金',
  ],
  ...[
    '资格认定',
    '云渡县',
    '望潮区',
    '民办学校',
    '网络安全',
    '实验教学',
    '劳动教育',
    '心理健康',
    '骨干教师',
    '毕业生',
  ],
]
const RARE = [
  ...[
    '彩票公益金',
    '台风',
    '课桌椅',
    '废标',
    '流感',
    '手语',
    '潮汐',
    '渡轮',
    '准考证',
    '升降式',
    '食材',
    '溺水',
    '普高',
  ],
  ...['临教考', '转学', '轮岗', '退休教师', '放假', '校历', '磋商', '消防', '复核', '首席教师', '志愿填报'],
]
const NONE = [
  ...[
    '量子纠缠',
    '火星车',
    '珊瑚礁',
    '歌剧院',
    '鲸鱼',
    '葡萄酒',
    '滑雪场',
    'blockchain',
    'zzzzzz',
    '量子',
    '鳄鱼',
    '宇航员',
  ],
  ...['博物馆学', '糖醋鱼', '9876543', '琵琶协奏曲', '冰川', '火山喷发', '考古学家', '海盗船'],
]

const pairs = (first: string[], second: string[], count: number): string[] =>
  Array.from(
    { length: count },
    (_, at) => `${first[at % first.length]} ${second[(at * 7 + 3) % second.length]}`,
  )

const kind = (name: string, queries: string[]): BenchQuery[] =>
  queries.map((query) => ({ kind: name, query }))

/** 200 of them. */
export const QUERIES: BenchQuery[] = [
  ...kind('common', COMMON),
  ...kind('less common', RARER),
  ...kind('rare', RARE),
  ...kind('two common', pairs(COMMON, COMMON.toReversed(), 22)),
  ...kind('common and rare', pairs(COMMON, RARE, 22)),
  ...kind('three words', pairs(pairs(COMMON, RARER, 20), COMMON, 20)),
  ...kind('phrase', [
    ...[
      '"义务教育阶段招生"',
      '"做好政策宣传"',
      '"智慧教育平台"',
      '"校车安全管理工作"',
      '"高度重视"',
      '"逾期不再受理"',
    ],
    ...[
      '"教师资格认定"',
      '"校舍维修工程"',
      '"家庭教育指导"',
      '"及时总结经验"',
      '"指定专人负责"',
      '"特殊天气"',
    ],
  ]),
  ...kind('sentence', [
    ...['关于做好2024年全市义务教育阶段招生工作的通知', '小学入学需要什么材料', '教师资格认定什么时候报名'],
    ...[
      '云渡县校园食品安全检查',
      '助学金怎么申请',
      '2022年望潮区普通话水平测试',
      '民办学校招生名额',
      '心理健康教育活动',
    ],
  ]),
  ...kind('no hit', [...NONE, ...pairs(COMMON, NONE, 12)]),
  ...RARER.slice(0, 10).map((query, at) => ({ kind: 'in a year', query, year: 2018 + (at % 7) })),
]
