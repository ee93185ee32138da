import type { DemoNotice } from '../types.ts'

export const PAGES: DemoNotice[] = [
  {
    key: 'pages-about',
    column: 'zh:about',
    on: { month: 1, day: 9, time: '09:00', yearsBack: 1 },
    content: () => ({
      title: '临澜市教育局机构概况',
      source: '临澜市教育局办公室',
      bodyHtml: `
<p>临澜市教育局是主管全市教育工作和语言文字工作的市政府工作部门，办公地址为临澜市望潮区文澜路188号。</p>
<p>全市现有各级各类学校（含幼儿园）1043所，在校学生62.8万人，专任教师4.1万人。其中小学388所、初中143所、普通高中61所、中等职业学校14所、特殊教育学校6所、幼儿园431所。</p>
<h2>主要职责</h2>
<ol>
<li>贯彻执行教育法律法规和方针政策，起草全市教育规范性文件，拟订教育事业发展规划并组织实施；</li>
<li>统筹管理基础教育、职业教育、特殊教育、民办教育和社区教育，推进义务教育优质均衡发展；</li>
<li>指导学校的思想道德教育、教学改革、体育卫生与艺术教育、劳动教育和国防教育；</li>
<li>主管全市教师工作，组织实施教师资格制度、职称评审、培训和交流轮岗；</li>
<li>参与拟订教育经费筹措和拨款政策，管理本部门教育经费，负责学生资助工作；</li>
<li>负责各类教育考试和招生的组织管理；</li>
<li>指导学校安全管理，监督校外培训机构；</li>
<li>指导语言文字规范化和普通话推广工作；</li>
<li>完成市政府交办的其他任务。</li>
</ol>
<h2>内设机构</h2>
<table>
<thead><tr><th scope="col">科室</th><th scope="col">主要工作</th><th scope="col">房间</th><th scope="col">电话</th></tr></thead>
<tbody>
<tr><th scope="row">办公室</th><td>公文、信访、政务公开、机关事务</td><td>301</td><td>0500-8610012</td></tr>
<tr><th scope="row">人事科</th><td>编制、招聘、职称、教师资格</td><td>507</td><td>0500-8610026</td></tr>
<tr><th scope="row">基础教育科</th><td>学前、义务教育、普通高中、特殊教育，学籍</td><td>402</td><td>0500-8610031</td></tr>
<tr><th scope="row">政策法规科</th><td>规范性文件、行政复议、依法治校</td><td>405</td><td>0500-8610037</td></tr>
<tr><th scope="row">职业教育与社区教育科</th><td>中等职业教育、老年教育、社区教育</td><td>408</td><td>0500-8610040</td></tr>
<tr><th scope="row">校园安全科</th><td>安全检查、应急、校车、食品安全</td><td>310</td><td>0500-8610045</td></tr>
<tr><th scope="row">财务与基建科</th><td>预算、收费、学校建设、政府采购</td><td>312</td><td>0500-8610052</td></tr>
<tr><th scope="row">体育卫生与艺术教育科</th><td>体育、卫生、美育、国防教育</td><td>410</td><td>0500-8610063</td></tr>
<tr><th scope="row">校外教育培训监管科</th><td>校外培训机构审批、年检、预收费监管</td><td>412</td><td>0500-8610070</td></tr>
</tbody>
</table>
<h2>直属单位</h2>
<ul>
<li>临澜市教育考试院（文澜路188号附楼，<a href="https://zsks.edu.linlan.example">zsks.edu.linlan.example</a>）</li>
<li>临澜市教师发展中心（文澜路190号）</li>
<li>临澜市学生资助中心（文澜路188号一楼，电话0500-8610058）</li>
<li>临澜市电化教育馆（文澜路188号附楼，电话0500-8610080）</li>
<li>临澜市第一中学、望潮中学、澄浦高级中学、栖云高级中学、临澜市第六中学、临澜海事职业学校、临澜市特殊教育学校</li>
</ul>`,
    }),
  },
  {
    key: 'pages-contact',
    column: 'zh:contact',
    on: { month: 2, day: 20, time: '09:00', yearsBack: 1 },
    content: () => ({
      title: '联系我们',
      source: '临澜市教育局办公室',
      bodyHtml: `
<h2>办公地址和时间</h2>
<p class="noindent"><strong>地址：</strong>临澜市望潮区文澜路188号<br><strong>时间：</strong>工作日上午8:30—12:00，下午14:00—17:30<br><strong>总机：</strong>0500-8610000<br><strong>电子邮箱：</strong>bgs@edu.linlan.example</p>
<h2>常用电话</h2>
<table>
<thead><tr><th scope="col">事项</th><th scope="col">电话</th><th scope="col">接听时间</th></tr></thead>
<tbody>
<tr><td>教育服务热线（咨询、投诉、建议）</td><td>0500-8612345</td><td>每日8:00—20:00</td></tr>
<tr><td>招生考试咨询</td><td>0500-8620100</td><td>工作时间</td></tr>
<tr><td>学生资助咨询</td><td>0500-8610058</td><td>工作时间</td></tr>
<tr><td>校园安全值班</td><td>0500-8610045</td><td>24小时</td></tr>
<tr><td>学生心理援助</td><td>0500-8612355</td><td>24小时</td></tr>
<tr><td>师德师风监督</td><td>0500-8610019</td><td>工作时间</td></tr>
</tbody>
</table>
<h2>怎样到达</h2>
<p>乘3路、11路、28路公交到“文澜路中站”下车，向东步行约200米。机关院内来访车位有限，请从南门进入。主楼入口设有无障碍坡道和低位服务台，听障人士可以使用文字交流屏。</p>
<h2>来访须知</h2>
<ol>
<li>来访请携带本人身份证件，在一楼服务台登记。</li>
<li>办理具体事项请先查看<a href="https://zwfw.linlan.example/edu">办事大厅</a>，大多数业务可以网上办理。</li>
<li>信访接待日为每月10日、20日上午，局领导当面接待，无须预约。</li>
</ol>
<p>来信请写明姓名、联系电话和具体事项，我们在收到之日起十五个工作日内答复。本网站不会通过电话、短信索要验证码和银行卡号。</p>`,
    }),
  },
  {
    key: 'pages-about-en',
    column: 'en:about',
    on: { month: 1, day: 9, time: '10:00', yearsBack: 1 },
    content: () => ({
      title: 'About the Linlan Education Bureau',
      source: 'Linlan Education Bureau',
      bodyHtml: `
<p>The Linlan Education Bureau is the department of the city government responsible for schools, teachers and public examinations in Linlan. It serves 628,000 learners and 41,000 teachers in 1,043 kindergartens, schools and colleges across four districts and one county.</p>
<h2>What we do</h2>
<ul>
<li>plan and fund public schools, and see that good schooling does not depend on where a child lives;</li>
<li>set the school calendar, the rules of admission and the curriculum of local courses;</li>
<li>license teachers, and look after their training and careers;</li>
<li>hold the examinations at the end of lower and upper secondary school;</li>
<li>give financial support to students who need it;</li>
<li>inspect the safety of buildings, canteens and school buses;</li>
<li>supervise private tutoring.</li>
</ul>
<h2>Offices that visitors ask for</h2>
<table>
<thead><tr><th scope="col">Office</th><th scope="col">Room</th><th scope="col">Telephone</th></tr></thead>
<tbody>
<tr><th scope="row">General Office</th><td>301</td><td>+86 500 861 0012</td></tr>
<tr><th scope="row">Basic Education (school places, student records)</th><td>402</td><td>+86 500 861 0031</td></tr>
<tr><th scope="row">International Students Desk</th><td>Ground floor, window 6</td><td>+86 500 861 0090</td></tr>
<tr><th scope="row">Examinations Authority</th><td>Annexe</td><td>+86 500 862 0100</td></tr>
<tr><th scope="row">School Safety (day and night)</th><td>310</td><td>+86 500 861 0045</td></tr>
</tbody>
</table>
<h2>How to reach us</h2>
<p>188 Wenlan Road, Wangchao District, Linlan. Buses 3, 11 and 28 stop at Wenlan Road Central, 200 metres west of the main entrance. The building is step-free. Office hours are 8:30 to 12:00 and 14:00 to 17:30 on working days. You can also write to <a href="mailto:international@edu.linlan.example">international@edu.linlan.example</a>; we answer in English within five working days.</p>`,
    }),
  },
]
