import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText, isoDay } from './dayText.ts'
import { EXAMS_ADMISSION } from './exams-admission.ts'
import { EXAMS_ZHONGKAO } from './exams-zhongkao.ts'

export const EXAMS: DemoNotice[] = [
  {
    key: 'exams-putonghua',
    column: 'zh:exams',
    daysAgo: 7,
    time: '09:10',
    content: (date) => {
      const opens = date(1)
      const closes = date(8)
      const first = date(21)
      const last = date(23)
      return {
        title: '关于面向社会开展普通话水平测试的公告',
        source: '临澜市语言文字工作委员会办公室',
        keywords: ['普通话水平测试', '报名'],
        bodyHtml: `
<p>临澜市普通话水平测试站定于${fullDayText(first)}至${dayText(last)}面向社会开展一次普通话水平测试。现将有关事项公告如下：</p>
<p><strong>一、报名。</strong>${dayText(opens)}8:30至${dayText(closes)}17:00，登录<a href="https://zsks.edu.linlan.example/pth">测试报名系统</a>，按页面提示上传照片、选择场次。计划测试1200人，额满为止。</p>
<p><strong>二、费用。</strong>社会人员50元，在校学生25元；城乡最低生活保障对象免费，报名时上传证明。</p>
<table>
<thead><tr><th scope="col">测试点</th><th scope="col">地址</th><th scope="col">机位</th><th scope="col">无障碍通道</th></tr></thead>
<tbody>
<tr><td>临澜海事职业学校</td><td>望潮区潮声路210号，实训楼三层</td><td>48</td><td>有</td></tr>
<tr><td>云渡县教师进修学校</td><td>云渡县文昌街31号，综合楼二层</td><td>24</td><td>有</td></tr>
</tbody>
</table>
<p><strong>三、测试。</strong>考生凭身份证件原件提前30分钟到场候测，迟到15分钟视为放弃。测试为机辅方式，时长约15分钟。视障考生可以申请盲文试卷，听障考生可以申请免测说明。</p>
<p><strong>四、成绩。</strong>测试结束后30个工作日内公布，电子证书可自行下载，纸质证书自愿申领。</p>
<p>咨询电话：0500-8620118（工作日9:00—12:00，14:00—17:00）。</p>
<p class="right">临澜市语言文字工作委员会办公室<br>${fullDayText(date(-7))}</p>`,
      }
    },
  },
  {
    key: 'exams-gaokao-registration',
    column: 'zh:exams',
    furtherColumns: ['zh:news'],
    on: { month: 10, day: 27, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: `临澜市${year + 1}年普通高等学校招生考试报名公告`,
      source: '临澜市教育考试院',
      summary: `网上报名时间为${year}年11月1日9:00至10日17:00，逾期不再补报。`,
      keywords: ['高考报名', '报名条件', '异地高考'],
      facts: {
        indexNumber: `LL-JY/${year}-00263`,
        issuingAuthority: '临澜市教育考试院',
        documentNumber: `临教考〔${year}〕22号`,
        issuedOn: isoDay(year, 10, 24),
        topic: '教育/考试招生',
      },
      attachments: [{ file: 'gaokao-registration-sites.pdf', name: '附件：高考报名确认点及联系电话.pdf' }],
      bodyHtml: `
<p>${year + 1}年普通高等学校招生考试（含艺术类、体育类、单独招生和对口升学）报名工作将于11月1日开始。现将有关事项公告如下。</p>
<h2>一、报名时间</h2>
<table>
<thead><tr><th scope="col">环节</th><th scope="col">时间</th><th scope="col">方式</th></tr></thead>
<tbody>
<tr><td>网上报名</td><td>${year}年11月1日9:00—10日17:00</td><td>考生本人网上填报</td></tr>
<tr><td>资格审核</td><td>11月3日—14日</td><td>系统核验，未通过的到现场确认</td></tr>
<tr><td>信息确认</td><td>11月12日—18日</td><td>考生核对报名信息并签字</td></tr>
<tr><td>网上缴费</td><td>11月12日9:00—20日17:00</td><td>每科30元，困难家庭学生免缴</td></tr>
<tr><td>体检</td><td>${year + 1}年3月10日—4月10日</td><td>由报名点组织</td></tr>
</tbody>
</table>
<p>逾期未报名、未确认或者未缴费的，视为自动放弃，不再补报。</p>
<h2>二、报名条件</h2>
<p>（一）遵守宪法和法律，高级中等教育学校毕业或者具有同等学力，身体状况符合有关要求，具有本市户籍的人员，可以在户籍所在地或者学籍所在地报名。</p>
<p>（二）进城务工人员随迁子女具有本市高中阶段三年完整学籍并实际就读，父母一方在本市有合法稳定职业和住所的，可以在学籍所在地报名。</p>
<p>（三）下列人员不得报名：高级中等教育学校非应届毕业的在校生；因违反国家教育考试规定被处以暂停参加考试处理且在停考期内的；因触犯刑法被追究刑事责任正在服刑的。</p>
<h2>三、报名办法</h2>
<ol>
<li>应届毕业生在学籍所在学校报名，往届生和其他人员在户籍所在地县区招生考试机构指定的确认点报名。</li>
<li>登录<a href="https://zsks.edu.linlan.example/gk">高考报名系统</a>，用本人身份证件和手机号码注册，阅读并签署诚信承诺书后填报。</li>
<li>选考科目在报名时选定，确认后不得更改。</li>
<li>申请合理便利的残疾考生，在11月15日前向报名点提出，填写所需便利的内容。</li>
</ol>
<h2>四、常见问题</h2>
<h3>户籍在外地、学籍在本市，可以报名吗？</h3>
<p>符合前述第（二）项条件的可以。缺少任意一项证明的，应当回户籍所在地报名。请尽早与户籍所在地招生考试机构联系，以免两头耽误。</p>
<h3>照片一定要现场拍吗？</h3>
<p>不一定。学籍照片在两年以内的可以直接使用；需要重拍的，在确认点免费拍摄。</p>
<h3>能请别人代报吗？</h3>
<p>不能。报名、选科和密码均由考生本人掌握。学校和教师不得代管密码。</p>
<p>咨询电话：0500-8620100（报名期间每日8:30—20:00）。确认点地址见附件。</p>
<p class="right">临澜市教育考试院<br>${year}年10月24日</p>`,
    }),
  },
  {
    key: 'exams-gaokao-sites',
    column: 'zh:exams',
    on: { month: 6, day: 2, time: '15:00', yearsBack: 1 },
    content: (year) => ({
      title: `${year}年高考考点、交通和爱心服务点一览`,
      source: '临澜市教育考试院',
      keywords: ['高考', '考点', '交通服务'],
      bodyHtml: `
<p>${year}年高考将于6月7日至9日举行，全市设10个考点、642个考场。考点和公交线路如下，请考生提前熟悉路线。</p>
<table>
<caption>${year}年高考考点</caption>
<thead><tr><th scope="col">代码</th><th scope="col">考点</th><th scope="col">地址</th><th scope="col">公交线路</th></tr></thead>
<tbody>
<tr><td>01</td><td>临澜市第一中学</td><td>望潮区文澜路9号</td><td>3路、11路、28路</td></tr>
<tr><td>02</td><td>望潮中学</td><td>望潮区海塘路120号</td><td>3路、16路</td></tr>
<tr><td>03</td><td>文澜中学</td><td>望潮区灯塔街45号</td><td>8路、11路</td></tr>
<tr><td>04</td><td>临澜海事职业学校</td><td>望潮区潮声路210号</td><td>19路</td></tr>
<tr><td>05</td><td>澄浦高级中学</td><td>澄浦区启明路301号</td><td>21路、22路、35路</td></tr>
<tr><td>06</td><td>澄浦区第二中学</td><td>澄浦区浦南大道77号</td><td>22路、40路</td></tr>
<tr><td>07</td><td>栖云高级中学</td><td>栖云区石桥路18号</td><td>51路、52路</td></tr>
<tr><td>08</td><td>栖云区第一实验学校</td><td>栖云区松风路6号</td><td>52路</td></tr>
<tr><td>09</td><td>云渡县第一中学</td><td>云渡县文昌街102号</td><td>云渡1路、2路</td></tr>
<tr><td>10</td><td>云渡县第二中学</td><td>云渡县竹溪路55号</td><td>云渡3路</td></tr>
</tbody>
</table>
<p>考试期间，考点周边500米内禁止鸣笛、停止施工。考生凭准考证免费乘坐公交；云渡县渡头镇、岭背村考生由县里统一派车接送，发车时间由学校通知。</p>
<p>每个考点外设一处爱心服务点，提供饮水、雨具、文具、应急药品和手机保管。忘带身份证件的，可就近到派出所窗口打印临时身份证明。考试服务电话0500-8620100，6月5日至9日24小时接听。</p>`,
    }),
  },
  {
    key: 'exams-academic-proficiency',
    column: 'zh:exams',
    on: { month: 11, day: 20, time: '10:00', yearsBack: 1 },
    content: (year) => ({
      title: `关于${year + 1}年1月普通高中学业水平合格性考试安排的通知`,
      source: '临澜市教育考试院',
      keywords: ['合格性考试', '学业水平', '普通高中'],
      bodyHtml: `
<p class="noindent">各县区招生考试机构，各普通高中：</p>
<p>${year + 1}年1月普通高中学业水平合格性考试定于1月8日至10日举行。有关安排如下：</p>
<table>
<thead><tr><th scope="col">日期</th><th scope="col">上午 8:30—9:30</th><th scope="col">上午 10:30—11:30</th><th scope="col">下午 14:30—15:30</th></tr></thead>
<tbody>
<tr><th scope="row">1月8日</th><td>语文</td><td>物理</td><td>思想政治</td></tr>
<tr><th scope="row">1月9日</th><td>数学</td><td>化学</td><td>历史</td></tr>
<tr><th scope="row">1月10日</th><td>外语</td><td>生物学</td><td>地理</td></tr>
</tbody>
</table>
<p>信息技术、通用技术考试由各学校于1月4日至6日组织机考。</p>
<p>各学校于11月30日前完成报名，12月28日起发放准考证。成绩分合格、不合格，2月20日前公布。不合格的科目可以参加下一次考试，学校不得以合格率对教师排名，也不得因此增加课时。</p>
<p class="right">临澜市教育考试院<br>${year}年11月20日</p>`,
    }),
  },
  ...EXAMS_ZHONGKAO,
  ...EXAMS_ADMISSION,
]
