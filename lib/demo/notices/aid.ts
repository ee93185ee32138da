import type { DemoNotice } from '../types.ts'
import { AID_LOANS } from './aid-loans.ts'
import { dayText } from './dayText.ts'

export const AID: DemoNotice[] = [
  ...AID_LOANS,
  {
    key: 'aid-beware-fake-refunds',
    column: 'zh:aid',
    furtherColumns: ['zh:safety'],
    daysAgo: 8,
    time: '11:00',
    content: (date) => ({
      title: '资助资金发放不收费、不要验证码',
      source: '临澜市学生资助中心',
      keywords: ['资助发放', '防诈骗', '资助热线'],
      bodyHtml: `
<p>本批资助资金已于${dayText(date(-9))}拨付，预计${dayText(date(1))}前存入学生资助卡或者社会保障卡。发放不收取任何费用，也不需要家长提供密码、验证码或者先行转账。接到自称“资助办”的来电要求汇款的，请立即挂断并拨打市学生资助中心电话0500-8610058核实。未按时收到资助的，请先与学校资助专干联系。</p>`,
    }),
  },
  {
    key: 'aid-lottery-fund',
    column: 'zh:aid',
    furtherColumns: ['zh:notices'],
    on: { month: 10, day: 12, time: '10:10', yearsBack: 0 },
    content: (year) => ({
      title: `关于做好${year}年彩票公益金助学项目申报工作的通知`,
      source: '临澜市学生资助中心',
      summary: `彩票公益金助学项目${year}年资助普通高中家庭经济困难学生1200名，每人2000元，10月31日前向所在学校申请。`,
      keywords: ['彩票公益金', '助学项目', '普通高中', '家庭经济困难学生'],
      leadImage: { file: 'scholarship.jpg', alt: '窗前书桌上放着书本、学位帽、证书卷轴和一株新苗' },
      attachments: [{ file: 'aid-application.pdf', name: '附件：彩票公益金助学项目申请表.pdf' }],
      bodyHtml: `
<p class="noindent">各区县教育局，市直属普通高中：</p>
<p>彩票公益金助学项目由彩票公益金安排专项资金，用于资助普通高中家庭经济困难学生和遭遇突发困难的教师。现就${year}年申报工作通知如下。</p>
<h2>一、资助对象和标准</h2>
<h3>（一）新苗助学</h3>
<p>面向普通高中二年级、三年级在校学生，家庭经济困难、品行良好、学习勤奋，每人一次性资助2000元，全市共1200名。</p>
<h3>（二）园丁救助</h3>
<p>面向本人患重大疾病或者家庭遭遇重大变故的在职教师，每人一次性资助1万元，全市共30名。</p>
<h2>二、名额分配</h2>
<table>
<thead><tr><th scope="col">区域</th><th scope="col">学生（名）</th><th scope="col">教师（名）</th><th scope="col">金额（万元）</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>220</td><td>6</td><td>50</td></tr>
<tr><th scope="row">澄浦区</th><td>200</td><td>5</td><td>45</td></tr>
<tr><th scope="row">栖云区</th><td>230</td><td>6</td><td>52</td></tr>
<tr><th scope="row">云渡县</th><td>360</td><td>8</td><td>80</td></tr>
<tr><th scope="row">高新区</th><td>70</td><td>2</td><td>16</td></tr>
<tr><th scope="row">市直属学校</th><td>120</td><td>3</td><td>27</td></tr>
<tr><th scope="row">合计</th><td>1200</td><td>30</td><td>270</td></tr>
</tbody>
</table>
<h2>三、申请程序</h2>
<ol>
<li><strong>申请。</strong>10月31日前，学生或者监护人向学校提交申请表。已通过数据比对认定的，不需要另附困难证明。</li>
<li><strong>评审。</strong>11月7日前，学校评审小组提出建议名单。小组成员中教师和家长代表不少于三分之二。</li>
<li><strong>公示。</strong>校内公示五个工作日，只公示学生姓名、班级和项目名称，不得公示家庭情况、身份证号和银行卡号。</li>
<li><strong>审核发放。</strong>11月25日前区县审核，12月20日前通过银行卡直接发放到人，不得发放现金，不得抵扣学费。</li>
</ol>
<h2>四、工作要求</h2>
<p>各校不得组织受助学生参加任何与资助挂钩的宣传活动，不得要求学生当众诉说困难。骗取、截留、挪用资金的，追回资金并追究责任。项目资金来源于彩票公益金，与彩票销售活动无关，未成年人不得购买彩票。</p>
<p>咨询电话：0500-8610058；监督电话：0500-8610019。</p>
<p class="right">临澜市学生资助中心<br>${year}年10月12日</p>`,
    }),
  },
  {
    key: 'aid-standards',
    column: 'zh:aid',
    furtherColumns: ['zh:policies'],
    on: { month: 8, day: 20, time: '09:10', yearsBack: 0 },
    content: (year) => ({
      title: `临澜市学生资助政策一览（${year}年秋季学期）`,
      source: '临澜市学生资助中心',
      summary: '从学前到高校的十一项资助政策，列明对象、标准、申请时间、受理单位和发放方式。',
      keywords: ['资助政策', '助学金', '免学费', '生活补助'],
      bodyHtml: `
<p>学生不会因为家庭经济困难而失学。${year}年秋季学期执行的资助政策如下，学生可以同时享受不相冲突的多个项目。</p>
<table>
<caption>学生资助政策一览</caption>
<thead><tr><th scope="col">学段</th><th scope="col">项目</th><th scope="col">资助对象</th><th scope="col">标准</th><th scope="col">申请时间</th><th scope="col">受理单位</th><th scope="col">发放方式</th><th scope="col">备注</th></tr></thead>
<tbody>
<tr><th scope="row">学前教育</th><td>幼儿资助</td><td>家庭经济困难儿童、孤儿、残疾儿童</td><td>每学期750元</td><td>9月、3月</td><td>幼儿园</td><td>抵减保教费</td><td>比对认定</td></tr>
<tr><th scope="row" rowspan="3">义务教育</th><td>免费教科书</td><td>全体学生</td><td>免费</td><td>无须申请</td><td>学校</td><td>实物</td><td>—</td></tr>
<tr><td>寄宿生生活补助</td><td>困难寄宿生</td><td>小学每学期625元，初中750元</td><td>9月、3月</td><td>学校</td><td>银行卡</td><td>—</td></tr>
<tr><td>非寄宿生生活补助</td><td>四类困难学生</td><td>小学每学期312.5元，初中375元</td><td>9月、3月</td><td>学校</td><td>银行卡</td><td>—</td></tr>
<tr><th scope="row" rowspan="3">普通高中</th><td>免学费</td><td>四类困难学生</td><td>按公办学校标准</td><td>9月</td><td>学校</td><td>直接减免</td><td>民办按同类公办标准</td></tr>
<tr><td>国家助学金</td><td>困难学生</td><td>每学期750元至1500元，分三档</td><td>9月、3月</td><td>学校</td><td>银行卡</td><td>—</td></tr>
<tr><td>彩票公益金助学</td><td>高二、高三困难学生</td><td>一次性2000元</td><td>10月</td><td>学校</td><td>银行卡</td><td>名额1200</td></tr>
<tr><th scope="row" rowspan="2">中等职业教育</th><td>免学费</td><td>符合条件的在校生</td><td>每学期1000元至1500元</td><td>9月</td><td>学校</td><td>直接减免</td><td>—</td></tr>
<tr><td>国家助学金</td><td>一、二年级困难学生、涉农专业学生</td><td>每学期1000元</td><td>9月、3月</td><td>学校</td><td>资助卡</td><td>—</td></tr>
<tr><th scope="row" rowspan="2">普通高校</th><td>新生入学资助</td><td>困难新生</td><td>省内500元，省外1000元</td><td>7月、8月</td><td>区县资助中心</td><td>银行卡</td><td>一次性</td></tr>
<tr><td>生源地助学贷款</td><td>困难新生和在校生</td><td>本专科每年不超过2万元</td><td>7月至9月</td><td>区县资助中心</td><td>转入学校账户</td><td>在校期间贴息</td></tr>
</tbody>
</table>
<p>四类困难学生是指脱贫享受政策家庭学生、最低生活保障家庭学生、特困救助供养学生和残疾学生。具体认定由学校每学年开学一个月内完成，家庭情况发生变化的可以随时申请。</p>
<p>办理入口：<a href="https://zz.edu.linlan.example/">学生资助服务平台</a>；热线：0500-8610058。</p>`,
    }),
  },
  {
    key: 'aid-scholarship-list',
    column: 'zh:aid',
    on: { month: 11, day: 3, time: '14:20', yearsBack: 1 },
    content: (year) => ({
      title: `${year}年临澜海潮奖学金拟获奖学生公示`,
      source: '临澜市学生资助中心',
      keywords: ['奖学金', '公示', '获奖学生'],
      bodyHtml: `
<p>根据《临澜海潮奖学金评选办法》，经学校推荐、专家评审，拟确定12名学生获得${year}年临澜海潮奖学金，每人6000元，现予公示。</p>
<table>
<thead><tr><th scope="col">序号</th><th scope="col">姓名</th><th scope="col">学校</th><th scope="col">年级</th><th scope="col">专业或者班级</th></tr></thead>
<tbody>
<tr><td>1</td><td>冼亦航</td><td>临澜海事职业学校</td><td>二年级</td><td>船舶驾驶</td></tr>
<tr><td>2</td><td>蔺青禾</td><td>临澜海事职业学校</td><td>三年级</td><td>港口机械</td></tr>
<tr><td>3</td><td>缪听雪</td><td>云渡县职业中学</td><td>二年级</td><td>茶叶加工</td></tr>
<tr><td>4</td><td>巩小满</td><td>云渡县职业中学</td><td>三年级</td><td>竹艺设计</td></tr>
<tr><td>5</td><td>厍安澜</td><td>澄浦职业技术学校</td><td>二年级</td><td>数控技术</td></tr>
<tr><td>6</td><td>储砚心</td><td>澄浦职业技术学校</td><td>三年级</td><td>护理</td></tr>
<tr><td>7</td><td>逄一诺</td><td>临澜市第一中学</td><td>高二</td><td>6班</td></tr>
<tr><td>8</td><td>单于思</td><td>望潮中学</td><td>高三</td><td>2班</td></tr>
<tr><td>9</td><td>钮可望</td><td>澄浦高级中学</td><td>高二</td><td>11班</td></tr>
<tr><td>10</td><td>衡若川</td><td>栖云高级中学</td><td>高三</td><td>4班</td></tr>
<tr><td>11</td><td>边星禾</td><td>云渡县第一中学</td><td>高三</td><td>9班</td></tr>
<tr><td>12</td><td>旷子渊</td><td>临澜市第六中学</td><td>高二</td><td>7班</td></tr>
</tbody>
</table>
<p>公示期为${year}年11月3日至11月7日。如有异议，请以实名方式向市学生资助中心反映，电话：0500-8610058。</p>
<p class="right">临澜市学生资助中心<br>${year}年11月3日</p>`,
    }),
  },
  {
    key: 'aid-winter-support',
    column: 'zh:aid',
    on: { month: 12, day: 20, time: '10:40', yearsBack: 1 },
    content: (year) => ({
      title: '关于做好寒假期间困难学生关爱帮扶工作的通知',
      source: '临澜市学生资助中心',
      author: '贝晓澜',
      keywords: ['寒假', '困难学生', '走访慰问'],
      bodyHtml: `
<p class="noindent">各区县教育局，市直属各学校：</p>
<p>寒假临近，为了帮助家庭经济困难学生安心过冬，现就有关工作通知如下。</p>
<h2>一、发放到位</h2>
<p>秋季学期各类助学金、生活补助应当在${year}年12月31日前全部发放到学生账户。确因账户错误发放失败的，由学校于${year + 1}年1月10日前补发。</p>
<h2>二、走访到家</h2>
<p>学校应当在放假前后走访全部孤儿、事实无人抚养儿童和重病重残学生家庭，了解取暖、就医和照护情况。走访不带记者、不拍摄学生正面照片，慰问金通过银行卡发放。</p>
<h2>三、临时救助</h2>
<p>对家庭遭遇火灾、重病、意外事故的学生，可以申请临时困难补助，每人1000元至3000元，学校三个工作日内提出意见，区县资助中心五个工作日内审核发放。</p>
<h2>四、返乡路费</h2>
<p>省内就读的中职困难寄宿生，凭车船票报销一次返乡交通费，每人不超过200元。</p>
<p>资助热线0500-8610058寒假期间每日8:30至17:30有人值守，除夕至正月初三可以留言，次日回复。</p>
<p class="right">临澜市学生资助中心<br>${year}年12月20日</p>`,
    }),
  },
]
