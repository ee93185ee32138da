import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText, isoDay } from './dayText.ts'
import { POLICIES_AFTERSCHOOL } from './policies-afterschool.ts'
import { POLICIES_CANTEENS } from './policies-canteens.ts'

export const POLICIES: DemoNotice[] = [
  ...POLICIES_CANTEENS,
  ...POLICIES_AFTERSCHOOL,
  {
    key: 'policies-layout-consultation',
    column: 'zh:policies',
    furtherColumns: ['zh:notices'],
    daysAgo: 3,
    time: '16:00',
    content: (date) => {
      const issued = date(-5)
      return {
        title: '关于公开征求《临澜市中小学布局专项规划（征求意见稿）》意见的公告',
        source: '临澜市教育局财务与基建科',
        summary: `市教育局就中小学布局专项规划公开征求意见，截止日期为${fullDayText(date(27))}。`,
        keywords: ['征求意见', '学校布局', '专项规划'],
        leadImage: { file: 'campus-aerial.jpg', alt: '校园鸟瞰图：教学楼、钟楼与操场坐落在河湾一侧' },
        facts: {
          indexNumber: `LL-JY/${issued.year}-00311`,
          issuingAuthority: '临澜市教育局',
          issuedOn: isoDay(issued.year, issued.month, issued.day),
          topic: '教育/发展规划',
        },
        bodyHtml: `
<p>为了适应人口变化，合理配置教育资源，市教育局会同有关部门编制了《临澜市中小学布局专项规划（征求意见稿）》，现向社会公开征求意见。</p>
<figure><img src="demo:campus-aerial.jpg" alt="校园鸟瞰图：教学楼、钟楼与操场坐落在河湾一侧"><figcaption>规划中的高新区河湾学校效果示意，以最终批准的设计为准。</figcaption></figure>
<h2>一、主要内容</h2>
<p>征求意见稿提出，规划期内新建学校11所、改扩建23所，新增学位2.86万个；保留并改善乡村小规模学校42所，不以学生人数为由简单撤并。</p>
<table>
<thead><tr><th scope="col">区域</th><th scope="col">新建（所）</th><th scope="col">改扩建（所）</th><th scope="col">新增学位（个）</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>2</td><td>6</td><td>5400</td></tr>
<tr><th scope="row">澄浦区</th><td>4</td><td>5</td><td>9200</td></tr>
<tr><th scope="row">栖云区</th><td>1</td><td>5</td><td>3600</td></tr>
<tr><th scope="row">云渡县</th><td>1</td><td>6</td><td>3200</td></tr>
<tr><th scope="row">高新区</th><td>3</td><td>1</td><td>7200</td></tr>
<tr><th scope="row">合计</th><td>11</td><td>23</td><td>28600</td></tr>
</tbody>
</table>
<h2>二、征求意见时间</h2>
<p>${fullDayText(date(-3))}至${fullDayText(date(27))}。</p>
<h2>三、反馈方式</h2>
<ol>
<li>网上填写：<a href="https://www.edu.linlan.example/consultation">www.edu.linlan.example/consultation</a>；</li>
<li>电子邮件：jjk@edu.linlan.example，标题注明“布局规划意见”；</li>
<li>信函：临澜市望潮区文澜路188号312室，邮寄以邮戳日期为准；</li>
<li>现场座谈：${dayText(date(14))}14:30在市教育局一楼会议室举行，居民代表可以拨打0500-8610052报名，名额40人。</li>
</ol>
<p>意见采纳情况将在征求意见结束后三十日内公布。</p>
<p class="right">临澜市教育局<br>${fullDayText(issued)}</p>`,
      }
    },
  },
  {
    key: 'policies-repeal',
    column: 'zh:policies',
    on: { month: 12, day: 19, time: '10:30', yearsBack: 0 },
    content: (year) => ({
      title: '临澜市教育局关于废止和宣布失效部分文件的决定',
      source: '临澜市教育局政策法规科',
      keywords: ['文件清理', '废止', '失效'],
      facts: {
        indexNumber: `LL-JY/${year}-00342`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教〔${year}〕52号`,
        issuedOn: isoDay(year, 12, 16),
        topic: '教育/政策法规',
        validity: 'valid',
      },
      bodyHtml: `
<p class="center">临教〔${year}〕52号</p>
<p class="noindent">各区县教育局，市直属各单位，局机关各科室：</p>
<p>根据行政规范性文件清理工作的要求，市教育局对截至${year}年11月30日现行的文件进行了清理。经研究，决定废止2件、宣布失效4件，目录如下。</p>
<table>
<caption>废止和宣布失效的文件目录</caption>
<thead><tr><th scope="col">序号</th><th scope="col">文件名称</th><th scope="col">发文字号</th><th scope="col">清理结果</th><th scope="col">理由</th></tr></thead>
<tbody>
<tr><td>1</td><td>临澜市校车服务财政补助办法</td><td>临教〔${year - 1}〕54号</td><td>废止</td><td>与新的资金管理规定不一致</td></tr>
<tr><td>2</td><td>关于中小学校外活动基地收费的通知</td><td>临教〔${year - 6}〕27号</td><td>废止</td><td>与现行规定不一致</td></tr>
<tr><td>3</td><td>临澜市教师研修学分登记规定（试行）</td><td>临教办〔${year - 3}〕22号</td><td>失效</td><td>试行期已满</td></tr>
<tr><td>4</td><td>乡村学校网络改造三年计划</td><td>临教〔${year - 4}〕8号</td><td>失效</td><td>任务已完成</td></tr>
<tr><td>5</td><td>学前教育普及普惠行动方案</td><td>临教〔${year - 4}〕31号</td><td>失效</td><td>执行期已满</td></tr>
<tr><td>6</td><td>关于做好校舍安全排查的紧急通知</td><td>临教办〔${year - 3}〕45号</td><td>失效</td><td>任务已完成</td></tr>
</tbody>
</table>
<p>自本决定印发之日起，上述文件不再作为行政管理的依据。依据废止文件已经作出的补助决定，在原批准期限内继续有效。</p>
<p class="right">临澜市教育局<br>${year}年12月16日</p>`,
    }),
  },
  {
    key: 'policies-phones',
    column: 'zh:policies',
    on: { month: 2, day: 20, time: '14:10', yearsBack: 0 },
    content: (year) => ({
      title: '关于加强中小学生个人电子设备管理的通知',
      source: '临澜市教育局基础教育科',
      summary: '学生原则上不带手机进校园，确有需要的须书面申请、到校统一保管；学校应当提供公用电话。',
      keywords: ['手机管理', '电子设备', '视力保护'],
      facts: {
        indexNumber: `LL-JY/${year}-00039`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教办〔${year}〕6号`,
        issuedOn: isoDay(year, 2, 17),
        topic: '教育/基础教育',
        validity: 'valid',
      },
      bodyHtml: `
<p class="center">临教办〔${year}〕6号</p>
<p class="noindent">各区县教育局，市直属各学校：</p>
<p>为了保护学生视力，帮助学生专心学习、合理使用电子设备，现就有关事项通知如下。</p>
<h2>一、管理要求</h2>
<p>（一）中小学生原则上不得将手机、平板电脑、具有上网或者拍摄功能的手表带入校园。</p>
<p>（二）确有需要的，由家长书面申请，经班主任同意后可以带入，到校后交学校统一保管，放学时领回，禁止带入课堂。</p>
<p>（三）因听力辅助、血糖监测等健康需要使用的设备不受前款限制，学校应当做好记录和提醒。</p>
<h2>二、学校责任</h2>
<ol>
<li>每栋教学楼和宿舍楼至少设置一部公用电话，供学生免费与家长联系。</li>
<li>设置专用保管柜，指定专人负责，遗失或者损坏的依约定赔偿。</li>
<li>不得要求学生使用手机完成作业、打卡或者投票。</li>
<li>教师不得在课堂上使用手机处理与教学无关的事务。</li>
</ol>
<h2>三、家校配合</h2>
<p>学校应当在开学两周内召开一次家长会，说明管理办法。建议家长与孩子约定在家使用电子设备的时间：小学生每次不超过20分钟，每日累计不超过1小时；睡前一小时不用电子屏幕。</p>
<p>对违反规定的学生以教育提醒为主，不得摔毁、没收不还，不得当众羞辱。各学校具体办法于3月10日前报主管教育局备案。</p>
<p class="right">临澜市教育局办公室<br>${year}年2月17日</p>`,
    }),
  },
  {
    key: 'policies-bus-subsidy',
    column: 'zh:policies',
    on: { month: 12, day: 22, time: '10:15', yearsBack: 1 },
    content: (year) => ({
      title: '关于印发《临澜市校车服务财政补助办法》的通知',
      source: '临澜市教育局财务与基建科',
      keywords: ['校车', '财政补助'],
      facts: {
        indexNumber: `LL-JY/${year}-00347`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教〔${year}〕54号`,
        issuedOn: isoDay(year, 12, 18),
        topic: '教育/经费管理',
        validity: 'repealed',
      },
      bodyHtml: `
<p class="center">临教〔${year}〕54号</p>
<p class="noindent">各区县教育局、财政局：</p>
<p>现将《临澜市校车服务财政补助办法》印发给你们，请遵照执行。</p>
<p>一、补助对象为依法取得校车使用许可、接送义务教育阶段学生的校车服务提供者。</p>
<p>二、补助标准按核定座位和实际运行天数计算：19座以下每车每日110元，20至36座每车每日160元，37座以上每车每日200元。乡村线路单程超过15公里的，上浮20%。</p>
<p>三、补助资金由市、区县财政按4∶6分担，每学期结算一次。区县教育局于学期结束后二十日内完成审核并公示，公示期不少于五个工作日。</p>
<p>四、有下列情形之一的，取消当学期补助：发生负主要责任以上的交通事故；超员、超速被处罚两次以上；未按规定配备照管人员；虚报运行天数。</p>
<p>五、校车服务提供者不得因取得补助而降低服务标准，也不得向学生另行收取补助线路的费用。</p>
<p>本办法自${year + 1}年1月1日起施行。</p>
<p class="right">临澜市教育局 临澜市财政局<br>${year}年12月18日</p>`,
    }),
  },
]
