import type { DemoNotice } from '../types.ts'
import { dayText, fullDayText } from './dayText.ts'
import { TENDERS_FURNITURE } from './tenders-furniture.ts'

export const TENDERS: DemoNotice[] = [
  ...TENDERS_FURNITURE,
  {
    key: 'tenders-food-delivery',
    column: 'zh:tenders',
    daysAgo: 4,
    time: '09:30',
    content: (date) => {
      const open = date(12)
      const year = date(-4).year
      return {
        title: '临澜市特殊教育学校食堂食材配送服务竞争性磋商公告',
        source: '临澜市特殊教育学校',
        keywords: ['竞争性磋商', '食材配送', '特殊教育学校'],
        bodyHtml: `
<p>临澜市特殊教育学校食堂食材配送服务项目的潜在供应商，应当在<a href="https://cg.linlan.example/">临澜市政府采购网</a>获取采购文件，并于${fullDayText(open)}9:30前提交响应文件。</p>
<h2>一、项目基本情况</h2>
<ul>
<li>项目编号：LLCS-${year}-0147</li>
<li>预算金额：86万元；最高限价：按市场零售均价下浮率报价，不低于8%</li>
<li>采购内容：粮油、肉禽蛋、水产、蔬菜水果和乳制品的采购、检测和配送，日均用餐约320人</li>
<li>服务期限：自合同签订之日起12个月</li>
<li>本项目专门面向中小企业采购，不接受联合体</li>
</ul>
<h2>二、供应商资格要求</h2>
<ol>
<li>具有独立承担民事责任的能力，依法缴纳税收和社会保障资金；</li>
<li>具有有效的食品经营许可证；</li>
<li>未被列入失信被执行人和政府采购严重违法失信名单；</li>
<li>自有或者租赁冷藏配送车辆不少于2辆。</li>
</ol>
<h2>三、时间安排</h2>
<table>
<thead><tr><th scope="col">事项</th><th scope="col">时间</th><th scope="col">地点</th></tr></thead>
<tbody>
<tr><th scope="row">获取采购文件</th><td>${dayText(date(-4))}至${dayText(date(3))}</td><td>政府采购网在线下载，免费</td></tr>
<tr><th scope="row">提交疑问截止</th><td>${dayText(date(5))}17:00</td><td>在线提交</td></tr>
<tr><th scope="row">响应文件提交截止</th><td>${dayText(open)}9:30</td><td>电子交易系统</td></tr>
<tr><th scope="row">磋商</th><td>${dayText(open)}10:00</td><td>公共资源交易中心304室</td></tr>
</tbody>
</table>
<p>采购人：临澜市特殊教育学校，地址：栖云区桐山路66号，联系人：仲听雨，电话：0500-8651208。采购代理机构：临澜衡信招标代理有限公司，电话：0500-8670336。</p>
<p class="right">临澜市特殊教育学校<br>${fullDayText(date(-4))}</p>`,
      }
    },
  },
  {
    key: 'tenders-broadband-failed',
    column: 'zh:tenders',
    daysAgo: 11,
    time: '16:50',
    content: (date) => ({
      title: '教育城域网运维服务项目废标公告',
      source: '临澜市电化教育馆',
      keywords: ['废标', '教育城域网'],
      bodyHtml: `
<p>教育城域网运维服务项目（项目编号：LLZB-${date(-11).year}-0132）于${fullDayText(date(-12))}9:30开标。截至投标截止时间，提交投标文件的供应商不足三家，依照政府采购有关规定予以废标。采购人将修改采购文件后重新组织采购，时间另行公告。已提交的投标保函于五个工作日内退还。联系电话：0500-8610080。</p>
<p class="right">临澜市电化教育馆<br>${fullDayText(date(-11))}</p>`,
    }),
  },
  {
    key: 'tenders-intentions',
    column: 'zh:tenders',
    on: { month: 1, day: 22, time: '10:00', yearsBack: 0 },
    content: (year) => ({
      title: `临澜市教育局${year}年上半年政府采购意向`,
      source: '临澜市教育局财务与基建科',
      summary: `公布${year}年上半年采购意向8项，预算合计2385万元。采购意向仅供供应商参考，以采购公告为准。`,
      keywords: ['采购意向', '政府采购', '预算'],
      bodyHtml: `
<p>为了便于供应商及时了解采购信息，根据政府采购意向公开的有关要求，现将市教育局本级和直属单位${year}年上半年采购意向公开如下。</p>
<table>
<caption>${year}年上半年政府采购意向</caption>
<thead><tr><th scope="col">序号</th><th scope="col">采购单位</th><th scope="col">项目名称</th><th scope="col">采购需求概况</th><th scope="col">采购方式</th><th scope="col">预算金额（万元）</th><th scope="col">预计采购时间</th><th scope="col">面向中小企业</th><th scope="col">联系电话</th></tr></thead>
<tbody>
<tr><td>1</td><td>市教育局</td><td>学生体质健康监测服务</td><td>抽测90所学校、2.7万名学生</td><td>公开招标</td><td>210</td><td>${year}年3月</td><td>是</td><td>0500-8610063</td></tr>
<tr><td>2</td><td>市直属学校</td><td>升降式课桌椅</td><td>6200套，含旧桌椅回收</td><td>公开招标</td><td>496</td><td>${year}年4月</td><td>是</td><td>0500-8610052</td></tr>
<tr><td>3</td><td>市电化教育馆</td><td>智慧教育平台升级</td><td>点播转码、资源检索和无障碍改造</td><td>公开招标</td><td>380</td><td>${year}年4月</td><td>否</td><td>0500-8610080</td></tr>
<tr><td>4</td><td>市教育考试院</td><td>标准化考点设备更新</td><td>更新11个考点身份核验和监控设备</td><td>公开招标</td><td>425</td><td>${year}年3月</td><td>否</td><td>0500-8620100</td></tr>
<tr><td>5</td><td>临澜海事职业学校</td><td>轮机模拟实训设备</td><td>模拟器2套，含安装培训</td><td>公开招标</td><td>520</td><td>${year}年5月</td><td>否</td><td>0500-8651166</td></tr>
<tr><td>6</td><td>望潮中学</td><td>教室照明改造</td><td>48间教室，照度不低于500勒克斯</td><td>竞争性谈判</td><td>134</td><td>${year}年6月</td><td>是</td><td>0500-8631020</td></tr>
<tr><td>7</td><td>市教师发展中心</td><td>培训食宿服务</td><td>全年约1900人次</td><td>竞争性磋商</td><td>160</td><td>${year}年2月</td><td>是</td><td>0500-8610081</td></tr>
<tr><td>8</td><td>市教育局</td><td>校方责任保险服务</td><td>覆盖全市公办学校</td><td>竞争性磋商</td><td>60</td><td>${year}年6月</td><td>否</td><td>0500-8610045</td></tr>
<tr><th scope="row" colspan="5">合计</th><td>2385</td><td colspan="3"></td></tr>
</tbody>
</table>
<p>本次公开的采购意向是初步安排，具体项目以采购公告和采购文件为准。供应商对采购需求有意见和建议的，可以与联系单位沟通。</p>
<p class="right">临澜市教育局<br>${year}年1月22日</p>`,
    }),
  },
  {
    key: 'tenders-lab-building',
    column: 'zh:tenders',
    on: { month: 6, day: 5, time: '10:20', yearsBack: 1 },
    content: (year) => ({
      title: '临澜市第三中学实验楼修缮工程施工招标公告',
      source: '临澜市第三中学',
      summary: `实验楼修缮工程总建筑面积2910平方米，最高投标限价728.6万元，投标截止时间为${year}年6月26日9:30。`,
      keywords: ['招标公告', '实验楼', '修缮工程'],
      attachments: [{ file: 'tender-drawings.pdf', name: '附件：临澜市第三中学实验楼修缮工程图纸.pdf' }],
      bodyHtml: `
<h2>一、招标条件</h2>
<p>临澜市第三中学实验楼修缮工程已经批准建设，招标人为临澜市第三中学，建设资金来自市级财政，出资比例为100%。项目已具备招标条件，现对施工进行公开招标。</p>
<h2>二、项目概况和招标范围</h2>
<ul>
<li>招标编号：LLGC-${year}-0058</li>
<li>建设地点：望潮区海棠路19号</li>
<li>建设规模：地上四层，总建筑面积2910平方米，含理化生实验室12间、准备室8间</li>
<li>招标范围：外墙和屋面防水、门窗更换、给排水和电气改造、通风系统、实验室装修、无障碍坡道，详见附件图纸和工程量清单</li>
<li>最高投标限价：728.6万元</li>
<li>计划工期：55日历天，${year}年7月5日开工，8月28日竣工</li>
<li>质量标准：合格</li>
</ul>
<h2>三、投标人资格要求</h2>
<p>（一）具有建筑工程施工总承包三级以上资质和有效的安全生产许可证。</p>
<p>（二）项目负责人具有建筑工程专业二级以上注册建造师资格，未担任其他在建工程的项目负责人。</p>
<p>（三）近三年内完成过单项合同额400万元以上的学校或者公共建筑修缮工程。</p>
<p>（四）本次招标不接受联合体投标。</p>
<h2>四、招标文件的获取</h2>
<p>${year}年6月5日至6月12日，登录<a href="https://ggzy.linlan.example/">临澜市公共资源交易网</a>免费下载。</p>
<h2>五、投标和开标</h2>
<table>
<thead><tr><th scope="col">环节</th><th scope="col">时间</th><th scope="col">说明</th></tr></thead>
<tbody>
<tr><th scope="row">现场踏勘</th><td>6月13日15:00</td><td>在学校东门集合，自愿参加</td></tr>
<tr><th scope="row">答疑</th><td>6月16日17:00前提出</td><td>6月18日统一在网上答复</td></tr>
<tr><th scope="row">投标截止、开标</th><td>6月26日9:30</td><td>公共资源交易中心开标一室，远程解密</td></tr>
</tbody>
</table>
<p>投标保证金为12万元，可以采用电子保函。评标办法为综合评估法，其中报价60分、施工组织设计25分、业绩和信用15分。</p>
<h2>六、施工期间的特别要求</h2>
<p>高中毕业年级于8月15日返校，中标人应当在8月14日前完成南侧外墙施工并拆除脚手架。拆除产生的含石棉瓦材料由具有资质的单位处置。装修材料进场须提供环保检测报告，完工后由第三方进行室内空气检测，合格后方可交付。</p>
<h2>七、联系方式</h2>
<p class="noindent">招标人：临澜市第三中学，联系人：樊砚秋，电话：0500-8632219<br>招标代理机构：临澜筑成工程咨询有限公司，联系人：仇南絮，电话：0500-8670512<br>监督部门：临澜市教育局财务与基建科，电话：0500-8610052</p>
<p class="right">临澜市第三中学<br>${year}年6月5日</p>`,
    }),
  },
  {
    key: 'tenders-lab-correction',
    column: 'zh:tenders',
    on: { month: 6, day: 17, time: '17:10', yearsBack: 1 },
    content: (year) => ({
      title: '临澜市第三中学实验楼修缮工程更正公告（第1号）',
      source: '临澜市第三中学',
      keywords: ['更正公告', '实验楼'],
      bodyHtml: `
<p>招标编号LLGC-${year}-0058的招标文件作如下更正：一、工程量清单第37项“铝合金平开窗”数量由212平方米更正为221平方米；二、通风橱数量由12台更正为16台；三、最高投标限价不变；四、投标截止时间不变。其他内容以原公告为准。请已下载招标文件的投标人重新下载工程量清单。</p>
<p class="right">临澜市第三中学<br>${year}年6月17日</p>`,
    }),
  },
  {
    key: 'tenders-lab-result',
    column: 'zh:tenders',
    on: { month: 7, day: 1, time: '15:20', yearsBack: 1 },
    content: (year) => ({
      title: '临澜市第三中学实验楼修缮工程中标结果公告',
      source: '临澜市第三中学',
      keywords: ['中标结果', '实验楼'],
      bodyHtml: `
<p>临澜市第三中学实验楼修缮工程（招标编号：LLGC-${year}-0058）于${year}年6月26日开标，中标候选人公示期内没有收到异议。现将中标结果公告如下。</p>
<table>
<thead><tr><th scope="col">项目</th><th scope="col">内容</th></tr></thead>
<tbody>
<tr><th scope="row">中标人</th><td>临澜青岸建设有限公司</td></tr>
<tr><th scope="row">中标价</th><td>689.4217万元</td></tr>
<tr><th scope="row">工期</th><td>55日历天</td></tr>
<tr><th scope="row">项目负责人</th><td>萧岱青（二级注册建造师）</td></tr>
<tr><th scope="row">评标得分</th><td>92.36分</td></tr>
</tbody>
</table>
<p>请中标人自收到中标通知书之日起10日内与招标人签订合同。其他投标人的保证金于合同签订后五日内退还。监督电话：0500-8610052。</p>
<p class="right">临澜市第三中学<br>${year}年7月1日</p>`,
    }),
  },
]
