import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText, isoDay } from './dayText.ts'
import { NOTICES_ARTS } from './notices-arts.ts'

export const NOTICES: DemoNotice[] = [
  {
    key: 'notices-maintenance',
    column: 'zh:notices',
    daysAgo: 2,
    time: '10:00',
    content: (date) => {
      const start = date(3)
      const end = date(4)
      return {
        title: '关于教育政务服务系统停机维护的公告',
        source: '临澜市教育局办公室',
        keywords: ['停机维护', '办事大厅', '学籍'],
        bodyHtml: `
<p>因机房设备更换，市教育局定于${fullDayText(start)}22:00至${dayText(end)}6:00对教育政务服务系统停机维护。现将有关事项公告如下：</p>
<p>一、停机期间，<a href="https://zwfw.linlan.example/edu">办事大厅教育专区</a>的转学申请、学籍证明打印、教师资格证书补发和民办学校年检申报四项业务暂停办理；本网站的浏览、下载不受影响。</p>
<p>二、停机前已提交的申请不受影响，办理时限自动顺延一天。尚未提交的申请请在${dayText(start)}21:30前提交，正在填写的内容请及时保存。</p>
<p>三、停机期间确需办理学籍证明等急事的，可拨打0500-8610012，由值班人员登记后优先办理。</p>
<p>维护结束时间如有变化，另行公告。由此带来的不便，敬请谅解。</p>
<p class="right">临澜市教育局办公室<br>${fullDayText(date(-2))}</p>`,
      }
    },
  },
  {
    key: 'notices-national-day',
    column: 'zh:notices',
    on: { month: 9, day: 25, time: '11:30', yearsBack: 0 },
    content: (year) => ({
      title: '放假通知',
      source: '临澜市教育局办公室',
      bodyHtml: `
<p>国庆节放假时间为${year}年10月1日至7日，10月8日正常上班。放假期间局机关值班电话为0500-8610000，校园安全事项请拨打0500-8610045，均24小时有人接听。办事大厅窗口10月1日至7日不对外办公，网上业务照常申请，节后依次办理。</p>
<p class="right">临澜市教育局办公室<br>${year}年9月25日</p>`,
    }),
  },
  {
    key: 'notices-school-calendar',
    column: 'zh:notices',
    pinned: true,
    on: { month: 7, day: 6, time: '09:30', yearsBack: 0 },
    content: (year) => ({
      title: `临澜市教育局关于印发《${year}—${year + 1}学年全市中小学校历》的通知`,
      source: '临澜市教育局办公室',
      summary: `${year}—${year + 1}学年全市中小学秋季学期9月1日开学，春季学期3月1日开学。`,
      keywords: ['校历', '开学时间', '寒假', '暑假'],
      facts: {
        indexNumber: `LL-JY/${year}-00187`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教〔${year}〕41号`,
        issuedOn: isoDay(year, 7, 3),
        topic: '教育/基础教育',
        validity: 'valid',
      },
      attachments: [
        { file: 'school-calendar.pdf', name: `附件：${year}—${year + 1}学年临澜市中小学校历.pdf` },
      ],
      bodyHtml: `
<p class="center">临教〔${year}〕41号</p>
<p class="noindent">各县区教育行政部门，市直属各学校：</p>
<p>现将《${year}—${year + 1}学年全市中小学校历》印发给你们，请遵照执行，并就有关事项通知如下。</p>
<h2>一、学期和假期安排</h2>
<table>
<thead><tr><th scope="col">学段</th><th scope="col">秋季学期</th><th scope="col">寒假</th><th scope="col">春季学期</th><th scope="col">暑假</th></tr></thead>
<tbody>
<tr><th scope="row">小学</th><td>${year}年9月1日开学，学期20周</td><td>${year + 1}年1月20日至2月28日</td><td>${year + 1}年3月1日开学，学期18周</td><td>${year + 1}年7月5日起</td></tr>
<tr><th scope="row">初中</th><td>${year}年9月1日开学，学期20周</td><td>${year + 1}年1月22日至2月28日</td><td>${year + 1}年3月1日开学，学期18周</td><td>${year + 1}年7月5日起</td></tr>
<tr><th scope="row">普通高中</th><td>${year}年9月1日开学，学期21周</td><td>${year + 1}年1月25日至2月28日</td><td>${year + 1}年3月1日开学，学期19周</td><td>${year + 1}年7月10日起</td></tr>
</tbody>
</table>
<p>法定节假日按国家统一规定执行。初三、高三年级和中等职业学校可根据考试、实习安排适当调整，但不得提前开学、推迟放假用于集体补课。</p>
<h2>二、有关要求</h2>
<p>（一）严格执行校历。各学校不得随意停课或者改变作息时间。因恶劣天气等确需停课的，按照应急预案执行，并在当日向县区教育行政部门报告。</p>
<p>（二）开学前一周，各学校要对校舍、食堂、宿舍、校车、消防和饮水设施逐项检查，问题未整改的不得使用。</p>
<p>（三）各学校应当在放假前将假期起止时间、值班电话和安全提示书面告知家长，假期作业要控制总量，不得要求家长批改。</p>
<p>（四）每学期安排不少于两天的校外实践活动，具体时间由学校确定后报县区教育行政部门备案。</p>
<p>本通知由市教育局基础教育科负责解释，联系电话0500-8610031。</p>
<p class="right">临澜市教育局<br>${year}年7月3日</p>`,
    }),
  },
  {
    key: 'notices-tutoring-list',
    column: 'zh:notices',
    on: { month: 3, day: 26, time: '15:20', yearsBack: 1 },
    content: (year) => ({
      title: `关于公布${year}年第一批校外培训机构年检结果的公告`,
      source: '临澜市教育局校外教育培训监管科',
      keywords: ['校外培训', '年检', '预收费监管'],
      bodyHtml: `
<p>根据校外培训机构年度检查安排，经机构自查、县区初审、实地核验和公示，现将${year}年第一批14家机构的年检结果公告如下：</p>
<table>
<thead><tr><th scope="col">序号</th><th scope="col">机构名称</th><th scope="col">所在地</th><th scope="col">培训类别</th><th scope="col">结论</th></tr></thead>
<tbody>
<tr><td>1</td><td>临澜市青禾艺术培训学校</td><td rowspan="4">望潮区</td><td>美术、书法</td><td>合格</td></tr>
<tr><td>2</td><td>临澜市潮音音乐培训中心</td><td>器乐、声乐</td><td>合格</td></tr>
<tr><td>3</td><td>望潮区小航模科技培训中心</td><td>航模、机器人</td><td>合格</td></tr>
<tr><td>4</td><td>望潮区蓝鲸游泳培训中心</td><td>游泳</td><td>限期整改</td></tr>
<tr><td>5</td><td>澄浦区飞羽体育培训中心</td><td rowspan="3">澄浦区</td><td>羽毛球、乒乓球</td><td>合格</td></tr>
<tr><td>6</td><td>澄浦区木子舞蹈培训学校</td><td>舞蹈</td><td>合格</td></tr>
<tr><td>7</td><td>澄浦区方块编程培训中心</td><td>程序设计</td><td>限期整改</td></tr>
<tr><td>8</td><td>栖云区石桥围棋培训中心</td><td rowspan="3">栖云区</td><td>围棋</td><td>合格</td></tr>
<tr><td>9</td><td>栖云区新芽美术培训中心</td><td>美术</td><td>合格</td></tr>
<tr><td>10</td><td>栖云区跃动篮球培训中心</td><td>篮球</td><td>合格</td></tr>
<tr><td>11</td><td>云渡县竹里艺术培训学校</td><td rowspan="2">云渡县</td><td>书法、古筝</td><td>合格</td></tr>
<tr><td>12</td><td>云渡县小满舞蹈培训中心</td><td>舞蹈</td><td>合格</td></tr>
<tr><td>13</td><td>临澜高新区星图科技培训中心</td><td rowspan="2">临澜高新区</td><td>机器人</td><td>合格</td></tr>
<tr><td>14</td><td>临澜高新区拾光戏剧培训中心</td><td>戏剧表演</td><td>不合格</td></tr>
</tbody>
</table>
<p>结论为“限期整改”的机构应当在30日内完成整改，整改期间不得招收新学员；结论为“不合格”的机构自本公告发布之日起停止招生，并妥善做好在读学员的退费和分流。</p>
<p>提醒家长：选择校外培训时请查验办学许可证和营业执照，使用统一的示范合同，培训费应当交入机构的监管账户，一次性交费不超过三个月或者60课时，且不超过5000元。发现违规收费，可拨打0500-8612345举报。</p>
<p class="right">临澜市教育局<br>${year}年3月26日</p>`,
    }),
  },
  {
    key: 'notices-nap-consultation',
    column: 'zh:notices',
    furtherColumns: ['zh:policies'],
    on: { month: 5, day: 20, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: '关于《临澜市中小学生午休管理办法（征求意见稿）》公开征求意见的公告',
      source: '临澜市教育局政策法规科',
      summary: `就中小学生午休场所、时间、看护和收费等问题征求意见，截止时间为${year}年6月20日。`,
      keywords: ['午休', '征求意见'],
      bodyHtml: `
<p>为改善中小学生在校午休条件，市教育局起草了《临澜市中小学生午休管理办法（征求意见稿）》，现向社会公开征求意见。</p>
<h2>主要内容</h2>
<ul>
<li><strong>场所。</strong>新建学校的教室应当按可躺式桌椅配置；已有学校可以使用教室、功能室和体育馆，人均不少于1.5平方米，通道宽度不少于0.9米。</li>
<li><strong>时间。</strong>小学午休不少于60分钟，初中不少于40分钟。午休时间不得安排上课、考试或者集中答疑。</li>
<li><strong>看护。</strong>每50名学生至少有一名教职工在场，并熟悉疏散路线。</li>
<li><strong>自愿。</strong>学生是否在校午休由家长决定。不在校午休的，学校不得要求提供理由。</li>
<li><strong>费用。</strong>使用学校现有桌椅午休不收费；需要购置寝具的，由家长自备，学校不得统一代购。</li>
</ul>
<h2>提出意见的方式</h2>
<ol>
<li>登录<a href="https://www.edu.linlan.example/consultation">意见征集专栏</a>填写；</li>
<li>电子邮件发送至fagui@edu.linlan.example，主题请注明“午休管理办法”；</li>
<li>来信寄至临澜市望潮区文澜路188号市教育局政策法规科。</li>
</ol>
<p>征求意见截止时间为${year}年6月20日18:00。意见采纳情况将于7月底前公布。联系电话：0500-8610037。</p>
<p class="right">临澜市教育局<br>${year}年5月20日</p>`,
    }),
  },
  ...NOTICES_ARTS,
]
