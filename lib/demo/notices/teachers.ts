import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText, isoDay } from './dayText.ts'

export const TEACHERS: DemoNotice[] = [
  {
    key: 'teachers-online-research',
    column: 'zh:teachers',
    daysAgo: 2,
    time: '15:00',
    content: (date) => ({
      title: '全市初中数学单元整体教学线上研讨活动通知',
      source: '临澜市教师发展中心',
      author: '段汀澜',
      keywords: ['线上教研', '初中数学', '单元教学'],
      bodyHtml: `
<p>市教师发展中心定于${fullDayText(date(6))}14:00至16:30举办初中数学单元整体教学线上研讨，主题为“从一次函数单元看结构化设计”。望潮中学、栖云区第三初级中学各提供一节录像课，随后由教研员主持评议。</p>
<p>请各初中学校组织数学教师登录<a href="https://zhjy.linlan.example/">临澜智慧教育平台</a>“教研直播”频道参加，签到满90分钟计3学时。提问请于${dayText(date(4))}前发送至shuxue@jsfz.linlan.example。录像保留至${fullDayText(date(36))}，错过直播的教师可以回看，但不计学时。</p>`,
    }),
  },
  {
    key: 'teachers-training-plan',
    column: 'zh:teachers',
    furtherColumns: ['zh:notices'],
    on: { month: 3, day: 5, time: '09:40', yearsBack: 0 },
    content: (year) => ({
      title: `关于做好${year}年中小学教师全员培训工作的通知`,
      source: '临澜市教育局人事科',
      summary: `${year}年教师培训共安排市级项目7个、3260人次，骨干教师、新入职教师和乡村教师为重点，培训不向教师个人收费。`,
      keywords: ['教师培训', '继续教育', '学时认定'],
      leadImage: { file: 'teacher-training.jpg', alt: '教师围坐在研修室里，培训者在大屏幕前讲解图表' },
      facts: {
        indexNumber: `LL-JY/${year}-00052`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教人〔${year}〕5号`,
        issuedOn: isoDay(year, 3, 2),
        topic: '教育/教师工作',
      },
      bodyHtml: `
<p class="center">临教人〔${year}〕5号</p>
<p class="noindent">各区县教育局，市直属各学校：</p>
<p>为了提高教师专业水平，根据中小学教师继续教育的有关规定，现就${year}年教师全员培训工作通知如下。</p>
<h2>一、学时要求</h2>
<p>中小学、幼儿园在职教师本年度应当完成不少于72学时的培训，其中市、区县级集中培训不少于24学时，校本研修不超过36学时。新入职教师第一年不少于120学时。</p>
<h2>二、市级培训项目</h2>
<table>
<caption>${year}年市级教师培训项目</caption>
<thead><tr><th scope="col">序号</th><th scope="col">项目</th><th scope="col">对象</th><th scope="col">人数</th><th scope="col">时间</th><th scope="col">学时</th></tr></thead>
<tbody>
<tr><td>1</td><td>新课程实施能力提升</td><td>初中各学科教师</td><td>960</td><td>4月至6月</td><td>32</td></tr>
<tr><td>2</td><td>乡村教师走进名校跟岗</td><td>云渡县、栖云区乡村教师</td><td>240</td><td>4月、10月</td><td>48</td></tr>
<tr><td>3</td><td>骨干班主任研修</td><td>中小学班主任</td><td>300</td><td>5月</td><td>24</td></tr>
<tr><td>4</td><td>实验教学与安全</td><td>理科教师、实验员</td><td>420</td><td>5月</td><td>16</td></tr>
<tr><td>5</td><td>心理健康教育</td><td>专兼职心理教师</td><td>280</td><td>7月</td><td>40</td></tr>
<tr><td>6</td><td>新入职教师岗前培训</td><td>当年新聘教师</td><td>680</td><td>8月</td><td>60</td></tr>
<tr><td>7</td><td>校（园）长任职资格</td><td>新任、拟任校（园）长</td><td>380</td><td>9月至11月</td><td>80</td></tr>
<tr><th scope="row" colspan="3">合计</th><td>3260</td><td colspan="2"></td></tr>
</tbody>
</table>
<figure><img src="demo:teacher-training.jpg" alt="教师围坐在研修室里，培训者在大屏幕前讲解图表"><figcaption>市教师发展中心研修室承担全部小班研修。</figcaption></figure>
<h2>三、报名和考核</h2>
<p>（一）各区县教育局于3月20日前，在<a href="https://jsfz.linlan.example/">教师研修管理系统</a>中完成学员推荐。推荐应当向一线教师倾斜，中层以上干部比例不超过20%。</p>
<p>（二）培训实行过程考核，出勤占30%，研修任务占40%，实践作业占30%。缺勤超过四分之一的不予结业。</p>
<p>（三）学时在培训结束后十五个工作日内登记，教师可以登录系统查询，有异议的向所在区县教师发展中心申请复核。</p>
<h2>四、经费</h2>
<p>市级项目培训费、资料费和食宿费由市财政承担，交通费回原单位报销，不得向教师个人收取任何费用。各学校应当按不低于公用经费总额10%的比例安排教师培训经费。</p>
<p>联系人：郁知川；电话：0500-8610026。</p>
<p class="right">临澜市教育局<br>${year}年3月2日</p>`,
    }),
  },
  {
    key: 'teachers-class-heads',
    column: 'zh:teachers',
    on: { month: 11, day: 12, time: '16:20', yearsBack: 0 },
    content: (year) => ({
      title: `${year}年全市中小学班主任基本功展示结果揭晓`,
      source: '临澜市教师发展中心',
      keywords: ['班主任', '基本功展示', '带班育人'],
      bodyHtml: `
<p>${year}年全市中小学班主任基本功展示活动于11月6日至8日在市教师发展中心举行。经学校推荐、区县选拔，62名班主任参加市级展示，内容包括带班方略、主题班会设计和模拟情境答辩三项。</p>
<h2>一等奖（8名）</h2>
<ul>
<li><strong>小学组：</strong>临澜市实验小学 甘雨棠、云渡县白鹭小学 尉迟沐、栖云区桐山小学 裴星栀</li>
<li><strong>初中组：</strong>望潮区第二初级中学 麦知微、澄浦区滨河中学 骆青岚、高新区实验学校 戚明远</li>
<li><strong>高中和中职组：</strong>临澜市第六中学 荆沐阳、临澜海事职业学校 符海笙</li>
</ul>
<p>另有二等奖18名、三等奖24名，名单已发各区县教育局。展示中形成的32份主题班会设计将汇编成册，于12月底前在教师研修管理系统公布，供全市班主任下载使用。</p>
<p>获奖证书由各区县教师发展中心代发。对结果有疑问的，请于11月18日前致电0500-8610081查询。</p>`,
    }),
  },
  {
    key: 'teachers-exchange',
    column: 'zh:teachers',
    furtherColumns: ['zh:recruitment'],
    on: { month: 7, day: 8, time: '11:10', yearsBack: 1 },
    content: (year) => ({
      title: `关于做好${year}年义务教育学校教师校长交流轮岗工作的通知`,
      source: '临澜市教育局人事科',
      summary: '全市计划交流教师620名，其中骨干教师不少于20%，乡村学校任教一年以上每月发放补助。',
      keywords: ['交流轮岗', '乡村教师', '骨干教师'],
      facts: {
        indexNumber: `LL-JY/${year}-00171`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教人〔${year}〕19号`,
        issuedOn: isoDay(year, 7, 4),
        topic: '教育/教师工作',
      },
      bodyHtml: `
<p class="center">临教人〔${year}〕19号</p>
<p class="noindent">各区县教育局，市直属义务教育学校：</p>
<p>为了促进义务教育优质均衡发展，现就${year}年教师校长交流轮岗工作通知如下。</p>
<h2>一、范围和人数</h2>
<p>在同一所学校连续任教满九年的教师和连续任职满两届的校长，应当纳入交流。距法定退休年龄不足五年、处于孕产哺乳期、患有重大疾病的，可以不纳入。</p>
<table>
<thead><tr><th scope="col">区域</th><th scope="col">应交流教师</th><th scope="col">计划交流</th><th scope="col">其中骨干教师</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>1180</td><td>165</td><td>36</td></tr>
<tr><th scope="row">澄浦区</th><td>1060</td><td>150</td><td>32</td></tr>
<tr><th scope="row">栖云区</th><td>740</td><td>105</td><td>22</td></tr>
<tr><th scope="row">云渡县</th><td>860</td><td>130</td><td>27</td></tr>
<tr><th scope="row">高新区</th><td>520</td><td>70</td><td>15</td></tr>
<tr><th scope="row">合计</th><td>4360</td><td>620</td><td>132</td></tr>
</tbody>
</table>
<h2>二、方式和期限</h2>
<p>采取集团内派驻、结对学校互派、乡镇中心校走教等方式，一般不少于三年。交流期间人事关系可以随迁，也可以保留在原校，由教师本人选择。</p>
<h2>三、待遇</h2>
<ol>
<li>到乡村学校任教的，除乡镇工作补贴外，每月发放交流补助600元；边远教学点为每月900元。</li>
<li>乡村学校任教经历作为申报高级职称的必要条件，满三年的同等条件下优先。</li>
<li>区县教育局应当提供周转宿舍或者通勤班车，单程通勤超过一小时的不作安排。</li>
</ol>
<h2>四、进度</h2>
<p>7月15日前学校提出名单，7月25日前区县教育局审核公示，8月20日前完成报到。遇有家庭特殊困难的，可以向区县教育局提出复核，五个工作日内答复。</p>
<p class="right">临澜市教育局<br>${year}年7月4日</p>`,
    }),
  },
  {
    key: 'teachers-ethics-month',
    column: 'zh:teachers',
    on: { month: 9, day: 3, time: '10:50', yearsBack: 0 },
    content: (year) => ({
      title: `临澜市启动${year}年师德师风集中学习教育`,
      source: '临澜市教育局人事科',
      author: '郁知川',
      keywords: ['师德师风', '教师节', '从教承诺'],
      bodyHtml: `
<p>9月3日，全市师德师风集中学习教育在望潮中学启动，活动持续到9月30日。各学校将组织一次师德专题学习、一次从教承诺、一次案例警示和一次家访。</p>
<p>今年的家访有明确要求：班主任应当在9月底前走访新接班级全部住校生和家庭经济困难学生，不接受宴请和礼品，不当众谈论学生成绩。节日期间严禁教师收受礼品礼金，学校不得组织学生集资购买鲜花、礼物。</p>
<p>举报师德失范问题，请拨打0500-8610019或者来信至文澜路188号507室。</p>`,
    }),
  },
  {
    key: 'teachers-retired',
    column: 'zh:teachers',
    on: { month: 6, day: 12, time: '09:15', yearsBack: 1 },
    content: (year) => ({
      title: `${year}—${year + 1}学年退休教师乡村讲学招募公告`,
      source: '临澜市教师发展中心',
      summary: '面向70周岁以下退休教师、教研员和校长招募45人，到云渡县、栖云区乡村学校讲学一学年。',
      keywords: ['退休教师', '乡村讲学', '招募'],
      bodyHtml: `
<p>为了发挥退休教师的经验和专长，${year}—${year + 1}学年继续招募退休教师到乡村学校讲学，共45人。</p>
<h2>一、招募条件</h2>
<ul>
<li>年龄一般在70周岁以下，身体健康，能够胜任课堂教学；</li>
<li>具有中级以上教师职称，师德表现良好，退休前无处分记录；</li>
<li>音乐、美术、科学、信息科技和英语学科优先。</li>
</ul>
<h2>二、岗位分布</h2>
<table>
<thead><tr><th scope="col">服务地</th><th scope="col">小学</th><th scope="col">初中</th><th scope="col">小计</th></tr></thead>
<tbody>
<tr><th scope="row">云渡县</th><td>18</td><td>11</td><td>29</td></tr>
<tr><th scope="row">栖云区</th><td>9</td><td>7</td><td>16</td></tr>
<tr><th scope="row">合计</th><td>27</td><td>18</td><td>45</td></tr>
</tbody>
</table>
<h2>三、工作和待遇</h2>
<p>讲学以课堂教学为主，每周不少于8课时，同时指导两名青年教师。每学年工作经费3万元，按月发放；提供住宿，办理意外伤害保险，报销每学期两次往返交通费。原有退休待遇不变。</p>
<h2>四、报名</h2>
<p>6月16日至7月5日，携带身份证、退休证、职称证书到所在区县教师发展中心报名，或者发送材料照片至yinling@jsfz.linlan.example。7月20日前完成审核和双向选择，8月25日集中培训，9月1日到岗。咨询电话：0500-8610081。</p>
<p class="right">临澜市教师发展中心<br>${year}年6月12日</p>`,
    }),
  },
  {
    key: 'teachers-digital',
    column: 'zh:teachers',
    furtherColumns: ['zh:news'],
    on: { month: 10, day: 20, time: '14:45', yearsBack: 1 },
    content: (year) => ({
      title: '三百名乡村教师完成数字素养研修',
      source: '临澜市电化教育馆',
      author: '匡晴屿',
      keywords: ['数字素养', '乡村教师', '智慧教育平台'],
      bodyHtml: `
<p>10月18日，${year}年乡村教师数字素养研修最后一期在云渡县结业。自4月以来，研修分六期在五个区县举办，共有308名乡村教师参加，298人考核合格。</p>
<figure><img src="demo:teacher-training.jpg" alt="参加研修的教师分组坐在电脑前，讲解者展示学情分析图表"><figcaption>研修采取小班方式，每期不超过55人。</figcaption></figure>
<p>研修内容包括互动课件制作、在线资源筛选、学情数据分析和人工智能工具的审慎使用四个模块。每名学员要在自己的课堂上完成两次实践，由指导教师线上听课、逐条反馈。</p>
<p>云渡县白鹭小学教师茅知夏把平台上的天文课程搬进了自己的科学课。“学校没有天文望远镜，但孩子们第一次看清了土星环。”她说。</p>
<p>市电化教育馆已把研修中的86节实践课整理上传，教师可以在<a href="https://zhjy.linlan.example/">临澜智慧教育平台</a>“乡村课堂”专题观看。未通过考核的10名学员可以参加明年春季的补充研修，不再另行报名。</p>
<p>研修强调，使用数字工具要以减轻负担为前提：不得要求学生注册商业软件账号，不得上传含有学生姓名、成绩的资料，课堂使用屏幕的时间小学累计不超过课时的30%。</p>`,
    }),
  },
]
