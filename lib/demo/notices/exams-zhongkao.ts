import type { DemoNotice } from '../types.ts'
import { isoDay } from './dayText.ts'

/** Examinations at the end of the ninth year and admission to upper secondary schools. */
export const EXAMS_ZHONGKAO: DemoNotice[] = [
  {
    key: 'exams-zhongkao-timetable',
    column: 'zh:exams',
    furtherColumns: ['zh:news'],
    pinned: true,
    on: { month: 5, day: 12, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: `关于${year}年临澜市初中学业水平考试日程和考场要求的通知`,
      source: '临澜市教育考试院',
      summary: `${year}年初中学业水平考试定于6月16日至18日举行，考生6月10日起可以打印准考证。`,
      keywords: ['中考', '考试日程', '准考证'],
      facts: {
        indexNumber: `LL-JY/${year}-00121`,
        issuingAuthority: '临澜市教育考试院',
        documentNumber: `临教考〔${year}〕9号`,
        issuedOn: isoDay(year, 5, 9),
        topic: '教育/考试招生',
      },
      attachments: [{ file: 'exam-timetable.pdf', name: '附件1：临澜市初中学业水平考试日程表.pdf' }],
      bodyHtml: `
<p class="center">临教考〔${year}〕9号</p>
<p class="noindent">各县区招生考试机构，各初中学校：</p>
<p>${year}年临澜市初中学业水平考试（以下简称中考）定于6月16日至18日举行。现将日程和考场要求通知如下。</p>
<h2>一、考试日程</h2>
<table>
<thead><tr><th scope="col">日期</th><th scope="col">科目</th><th scope="col">时间</th><th scope="col">满分</th></tr></thead>
<tbody>
<tr><th scope="row" rowspan="2">6月16日</th><td>语文</td><td>9:00—11:30</td><td>120分</td></tr>
<tr><td>物理、化学（合卷）</td><td>14:30—17:00</td><td>160分</td></tr>
<tr><th scope="row" rowspan="2">6月17日</th><td>数学</td><td>9:00—11:00</td><td>120分</td></tr>
<tr><td>历史、道德与法治（合卷）</td><td>14:30—16:30</td><td>120分</td></tr>
<tr><th scope="row" rowspan="2">6月18日</th><td>英语（含听力）</td><td>9:00—11:00</td><td>120分</td></tr>
<tr><td>生物学、地理（八年级）</td><td>14:30—17:00</td><td>100分</td></tr>
</tbody>
</table>
<p>英语听力安排在开考后进行，9:00前未进入考场的考生不得参加听力考试。历史、道德与法治为开卷考试，可以携带教科书，不得携带电子设备。</p>
<h2>二、准考证</h2>
<p>考生自6月10日9:00起，登录<a href="https://zsks.edu.linlan.example">临澜市教育考试院网站</a>打印准考证，或者由所在学校统一打印发放。准考证正反两面不得涂写。遗失的，可以在考点凭身份证件补办，不收费。</p>
<h2>三、考场要求</h2>
<ol>
<li>考生凭准考证和居民身份证（或者户口簿、社会保障卡）进入考场，开考15分钟后不得入场，考试结束前30分钟方可交卷离场。</li>
<li>可以携带0.5毫米黑色签字笔、2B铅笔、橡皮、圆规、三角板和无封套的透明水瓶；不得携带手机、智能手表、计算器和修正用品。</li>
<li>考场统一配备时钟，以考点铃声为准。</li>
<li>需要合理便利（大字号试卷、延长时间、轮椅通道等）的考生，应当在5月20日前由学校提出申请。</li>
</ol>
<h2>四、交通和应急</h2>
<p>考试期间，凭准考证可以免费乘坐市区公交和渡轮。忘带证件、遇到堵车等紧急情况，可向考点附近执勤交警求助，或拨打考试服务电话0500-8620100。</p>
<p class="right">临澜市教育考试院<br>${year}年5月9日</p>`,
    }),
  },
  {
    key: 'exams-zhongkao-scores',
    column: 'zh:exams',
    furtherColumns: ['zh:news'],
    on: { month: 7, day: 2, time: '08:00', yearsBack: 0 },
    content: (year) => ({
      title: `${year}年中考成绩和普通高中录取控制线公布`,
      source: '临澜市教育考试院',
      keywords: ['中考成绩', '录取控制线', '志愿填报'],
      bodyHtml: `
<p>${year}年临澜市初中学业水平考试成绩今日8:00公布。考生可以通过以下方式免费查询：</p>
<ul>
<li><a href="https://zsks.edu.linlan.example/scores">临澜市教育考试院网站</a>“成绩查询”栏目，输入准考证号和身份证件号码后六位；</li>
<li>办事大厅自助服务终端，持本人身份证件查询；</li>
<li>向所在初中学校班主任查询。学校不得以任何形式公布、张贴学生成绩和排名。</li>
</ul>
<h2>录取控制线</h2>
<table>
<thead><tr><th scope="col">批次</th><th scope="col">招生学校</th><th scope="col">最低控制线</th><th scope="col">志愿填报时间</th></tr></thead>
<tbody>
<tr><td>提前批</td><td>艺术、体育特色班，综合高中试点班</td><td>特色班470分且专业测试合格，综合高中480分</td><td>7月3日9:00至4日17:00</td></tr>
<tr><td>第一批</td><td>省级特色普通高中</td><td>598分</td><td rowspan="2">7月5日9:00至8日17:00</td></tr>
<tr><td>第二批</td><td>其他普通高中</td><td>523分</td></tr>
<tr><td>第三批</td><td>五年制高职、中等职业学校</td><td>不设控制线</td><td>7月15日9:00至18日17:00</td></tr>
</tbody>
</table>
<p>指标到校生录取最低分可以比第一批控制线低30分。对成绩有疑问的考生，可于7月3日至5日通过学校申请复核。</p>
<p>市教育考试院提醒：成绩查询和志愿填报不收取任何费用。凡以“内部名额”“补录指标”为名索要钱款的，都是诈骗，请立即报警。咨询电话：0500-8620100。</p>`,
    }),
  },
  {
    key: 'exams-score-review',
    column: 'zh:exams',
    on: { month: 7, day: 8, time: '16:00', yearsBack: 1 },
    content: (year) => ({
      title: '中考成绩复核结果答复',
      source: '临澜市教育考试院',
      bodyHtml: `
<p>${year}年中考成绩复核工作已经完成。共受理复核申请346科次，复核内容为有无漏评、各题得分合计是否准确、登记是否一致。经核对，345科次无误；1科次因考生条形码粘贴偏移造成扫描不全，已更正并书面告知本人。复核结果已由各初中学校转达，考生如需书面答复，可于7月12日前到文澜路188号一楼窗口领取。</p>`,
    }),
  },
  {
    key: 'exams-pe-test',
    column: 'zh:exams',
    on: { month: 4, day: 2, time: '10:20', yearsBack: 1 },
    content: (year) => ({
      title: `关于做好${year}年初中学业水平考试体育与健康科目测试工作的通知`,
      source: '临澜市教育局体育卫生与艺术教育科',
      keywords: ['中考体育', '测试项目', '免考'],
      facts: {
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教办〔${year}〕21号`,
        issuedOn: isoDay(year, 4, 1),
      },
      bodyHtml: `
<p class="noindent">各县区教育行政部门，各初中学校：</p>
<p>现就${year}年初中学业水平考试体育与健康科目测试有关事项通知如下。</p>
<h2>一、测试时间</h2>
<p>4月20日至5月10日，以县区为单位集中测试。因伤病、天气等不能按时测试的，5月15日统一补测。</p>
<h2>二、测试项目</h2>
<p>总分60分，其中过程性评价20分，现场测试40分。现场测试采取“一项必测、两项选测”：</p>
<table>
<thead><tr><th scope="col">类别</th><th scope="col">男生</th><th scope="col">女生</th><th scope="col">分值</th><th scope="col">满分标准</th></tr></thead>
<tbody>
<tr><th scope="row">必测</th><td>1000米跑</td><td>800米跑</td><td>16分</td><td>男3′40″，女3′25″</td></tr>
<tr><th scope="row" rowspan="3">选测一</th><td colspan="2">立定跳远</td><td rowspan="3">12分</td><td>男2.46米，女1.98米</td></tr>
<tr><td colspan="2">一分钟跳绳</td><td>男178次，女172次</td></tr>
<tr><td>引体向上</td><td>仰卧起坐</td><td>男12次，女48次</td></tr>
<tr><th scope="row" rowspan="2">选测二</th><td colspan="2">篮球运球、足球运球、排球垫球任选一项</td><td rowspan="2">12分</td><td>见评分标准</td></tr>
<tr><td colspan="2">100米游泳</td><td>游完全程</td></tr>
</tbody>
</table>
<h2>三、免考和择考</h2>
<p>因残疾丧失运动能力的学生，凭残疾人证申请免考，现场测试按满分计；因伤病不能参加的，凭二级以上医院诊断证明申请免考，按现场测试分值的60%计。免考、择考名单在学校公示三天，只公示姓名和事项，不公示病情。</p>
<h2>四、安全要求</h2>
<p>测试前，学校应当告知家长并了解学生健康状况，有心脏病、哮喘等病史的学生不得安排长跑。每个测点配备医护人员、救护车和自动体外除颤器，气温高于32摄氏度时停止户外测试。</p>
<p class="right">临澜市教育局办公室<br>${year}年4月1日</p>`,
    }),
  },
]
