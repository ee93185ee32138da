import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText } from './dayText.ts'
import { RECRUITMENT_TEACHERS } from './recruitment-teachers.ts'

export const RECRUITMENT: DemoNotice[] = [
  {
    key: 'recruitment-interview',
    column: 'zh:recruitment',
    daysAgo: 5,
    time: '17:00',
    content: (date) => {
      const day = date(6)
      return {
        title: '市教育局所属事业单位公开招聘面试公告',
        source: '临澜市教育局人事科',
        keywords: ['面试', '事业单位招聘', '资格复审'],
        bodyHtml: `
<p>市教育局所属事业单位公开招聘资格复审已经结束，12名考生进入面试。现将面试安排公告如下：</p>
<p><strong>时间：</strong>${fullDayText(day)}上午8:30开始，考生8:00前到候考室报到，8:15后到场的视为放弃。</p>
<p><strong>地点：</strong>临澜市教师发展中心（望潮区文澜路190号）二楼。</p>
<table>
<caption>进入面试人员名单（按准考证号排列）</caption>
<thead><tr><th scope="col">岗位</th><th scope="col">招聘人数</th><th scope="col">准考证号</th><th scope="col">笔试成绩</th></tr></thead>
<tbody>
<tr><th scope="row" rowspan="3">市电化教育馆 网络工程师</th><td rowspan="3">1</td><td>3060101</td><td>81.5</td></tr>
<tr><td>3060104</td><td>79.0</td></tr>
<tr><td>3060112</td><td>78.5</td></tr>
<tr><th scope="row" rowspan="6">市教师发展中心 教研员</th><td rowspan="6">2</td><td>3060203</td><td>84.0</td></tr>
<tr><td>3060207</td><td>83.5</td></tr>
<tr><td>3060211</td><td>80.5</td></tr>
<tr><td>3060215</td><td>80.0</td></tr>
<tr><td>3060218</td><td>79.5</td></tr>
<tr><td>3060222</td><td>79.0</td></tr>
<tr><th scope="row" rowspan="3">市学生资助中心 会计</th><td rowspan="3">1</td><td>3060302</td><td>82.5</td></tr>
<tr><td>3060305</td><td>77.0</td></tr>
<tr><td>3060309</td><td>76.5</td></tr>
</tbody>
</table>
<p>面试采取结构化面谈方式，时长15分钟，满分100分。笔试、面试各占总成绩的50%，面试成绩当场公布。考生凭准考证和身份证件入场，手机统一保管；不得穿着有明显职业特征的服装，不得透露姓名。</p>
<p>放弃面试的考生请于${dayText(date(2))}17:00前书面告知，空缺名额按笔试成绩递补一次。联系电话：0500-8610026；监督电话：0500-8610019。</p>
<p class="right">临澜市教育局人事科<br>${fullDayText(date(-5))}</p>`,
      }
    },
  },
  {
    key: 'recruitment-proposed-list',
    column: 'zh:recruitment',
    on: { month: 7, day: 16, time: '16:30', yearsBack: 1 },
    content: (year) => ({
      title: `${year}年市直属学校公开招聘教师拟聘用人员公示（第一批）`,
      source: '临澜市教育局人事科',
      keywords: ['拟聘用', '公示', '教师招聘'],
      bodyHtml: `
<p>根据《${year}年临澜市直属学校公开招聘教师公告》，经笔试、面试、体检和考察，拟聘用下列14名同志，现予公示。</p>
<table>
<thead><tr><th scope="col">序号</th><th scope="col">姓名</th><th scope="col">招聘学校</th><th scope="col">岗位</th><th scope="col">总成绩</th><th scope="col">名次</th></tr></thead>
<tbody>
<tr><td>1</td><td>邬栀宁</td><td rowspan="4">临澜市第一中学</td><td>高中语文</td><td>86.42</td><td>1</td></tr>
<tr><td>2</td><td>连亦桥</td><td>高中数学</td><td>88.10</td><td>1</td></tr>
<tr><td>3</td><td>晏听松</td><td>高中数学</td><td>87.35</td><td>2</td></tr>
<tr><td>4</td><td>宿星野</td><td>高中物理</td><td>85.90</td><td>1</td></tr>
<tr><td>5</td><td>岑若蘅</td><td rowspan="3">望潮中学</td><td>高中英语</td><td>87.66</td><td>1</td></tr>
<tr><td>6</td><td>桑牧原</td><td>高中地理</td><td>84.28</td><td>1</td></tr>
<tr><td>7</td><td>闵书翎</td><td>心理健康</td><td>83.77</td><td>1</td></tr>
<tr><td>8</td><td>荀知舫</td><td rowspan="4">澄浦高级中学</td><td>高中化学</td><td>86.05</td><td>1</td></tr>
<tr><td>9</td><td>汤霁野</td><td>高中化学</td><td>85.51</td><td>2</td></tr>
<tr><td>10</td><td>牧云笺</td><td>高中历史</td><td>85.12</td><td>1</td></tr>
<tr><td>11</td><td>郗禾川</td><td>体育与健康</td><td>82.94</td><td>1</td></tr>
<tr><td>12</td><td>阮棠溪</td><td rowspan="3">临澜海事职业学校</td><td>航海技术</td><td>81.63</td><td>1</td></tr>
<tr><td>13</td><td>佘远汀</td><td>轮机工程</td><td>80.87</td><td>1</td></tr>
<tr><td>14</td><td>俞漱石</td><td>机电一体化</td><td>82.20</td><td>2</td></tr>
</tbody>
</table>
<p>机电一体化岗位第一名自愿放弃，按规定由第二名递补。公示期为${year}年7月16日至22日。公示期内，对拟聘用人员有异议的，请以书面形式向市教育局人事科反映，反映情况应当具体、真实。地址：望潮区文澜路188号507室；电话：0500-8610026。</p>
<p class="right">临澜市教育局<br>${year}年7月16日</p>`,
    }),
  },
  {
    key: 'recruitment-titles',
    column: 'zh:recruitment',
    furtherColumns: ['zh:teachers'],
    on: { month: 11, day: 10, time: '10:30', yearsBack: 0 },
    content: (year) => ({
      title: `关于${year}年度中小学教师高级职称评审结果的公示`,
      source: '临澜市教育局人事科',
      keywords: ['职称评审', '公示', '高级教师'],
      bodyHtml: `
<p>${year}年度临澜市中小学教师高级职称评审委员会评审工作已经结束。本年度申报412人，经资格审查、说课答辩、专家评议和评委会投票，共298人通过。现将通过人数按单位公示，完整名单在各学校公告栏和<a href="https://zp.edu.linlan.example/titles">人事服务平台</a>同时公示。</p>
<table>
<thead><tr><th scope="col">单位</th><th scope="col">申报（人）</th><th scope="col">通过（人）</th><th scope="col">其中乡村教师（人）</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>96</td><td>68</td><td>9</td></tr>
<tr><th scope="row">澄浦区</th><td>88</td><td>61</td><td>14</td></tr>
<tr><th scope="row">栖云区</th><td>71</td><td>52</td><td>21</td></tr>
<tr><th scope="row">云渡县</th><td>93</td><td>74</td><td>58</td></tr>
<tr><th scope="row">临澜高新区</th><td>18</td><td>12</td><td>0</td></tr>
<tr><th scope="row">市直属单位</th><td>46</td><td>31</td><td>0</td></tr>
<tr><th scope="row">合计</th><td>412</td><td>298</td><td>102</td></tr>
</tbody>
</table>
<p>今年评审继续淡化论文要求，首次将“指导青年教师”“承担特殊教育随班就读工作”列为可选业绩。乡村学校教师实行定向评审，名额单列。</p>
<p>公示期为${year}年11月10日至16日。如有异议，请拨打0500-8610026或者向市教育局人事科书面反映，反映人信息依法保密。</p>`,
    }),
  },
  {
    key: 'recruitment-village-lead',
    column: 'zh:recruitment',
    furtherColumns: ['zh:teachers'],
    on: { month: 8, day: 5, time: '09:40', yearsBack: 1 },
    content: (year) => ({
      title: '关于选聘第三批乡村首席教师的通知',
      source: '临澜市教育局人事科',
      summary: '全市选聘40名乡村首席教师，聘期三年，每年给予工作经费2万元、岗位补助9600元。',
      keywords: ['乡村首席教师', '选聘'],
      bodyHtml: `
<p class="noindent">各县区教育行政部门，市直属各学校：</p>
<p>为发挥骨干教师在乡村学校的带动作用，决定选聘第三批乡村首席教师40名。现将有关事项通知如下。</p>
<h2>一、选聘条件</h2>
<ol>
<li>具有一级教师以上职称，任教满八年，近三年年度考核均为合格以上；</li>
<li>熟悉乡村教育，能够长期驻校工作，每周在聘任学校任课不少于六节；</li>
<li>年龄一般不超过53周岁，身体健康。特级教师、退休不满两年的教师可以放宽。</li>
</ol>
<h2>二、职责和待遇</h2>
<p>乡村首席教师聘期三年，每人联系两至三所学校，带教青年教师不少于四名，每学期上公开课两次，组织教研活动不少于八次。聘期内每年给予工作经费2万元，由聘任学校管理、本人支配；岗位补助每年9600元，按季度发放；在评优评先、职称评审时同等条件下优先。</p>
<h2>三、选聘程序</h2>
<p>8月20日前个人申报，8月25日前县区推荐，8月底市教育局组织面谈和入校听课，9月5日公示，9月15日签订协议。申报表在<a href="https://zp.edu.linlan.example">人事服务平台</a>下载。</p>
<p class="right">临澜市教育局<br>${year}年8月5日</p>`,
    }),
  },
  {
    key: 'recruitment-clerk',
    column: 'zh:recruitment',
    on: { month: 10, day: 14, time: '14:00', yearsBack: 1 },
    content: (year) => ({
      title: '市教育考试院招聘短期评卷辅助人员启事',
      source: '临澜市教育考试院',
      bodyHtml: `
<p>因工作需要，市教育考试院招聘评卷辅助人员20名，负责试卷清点、扫描和搬运，工作期为${year}年10月27日至11月7日，每天8小时，每小时28元，提供午餐和意外伤害保险。要求年满18周岁，能熟练使用电脑，本人及近亲属不参加当次考试。有意者于10月20日17:00前将简历发送至hr@zsks.edu.linlan.example，或拨打0500-8620106。聘用前须签署保密承诺书。</p>`,
    }),
  },
  ...RECRUITMENT_TEACHERS,
]
