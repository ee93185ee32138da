import type { DemoNotice } from '../types.ts'

/** One purchase, from its call to its result. */
export const TENDERS_FURNITURE: DemoNotice[] = [
  {
    key: 'tenders-desks',
    column: 'zh:tenders',
    on: { month: 4, day: 22, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: '市直属学校升降式课桌椅采购项目公开招标公告',
      source: '临澜市教育局财务与基建科',
      summary: `采购升降式课桌椅6200套，预算496万元，${year}年5月14日9:30开标，专门面向中小企业。`,
      keywords: ['公开招标', '课桌椅', '近视防控'],
      attachments: [{ file: 'desk-specification.pdf', name: '附件：升降式课桌椅技术参数.pdf' }],
      bodyHtml: `
<p>市直属学校升降式课桌椅采购项目的潜在投标人，应当在<a href="https://cg.linlan.example/">临澜市政府采购网</a>获取招标文件，并于${year}年5月14日9:30前提交投标文件。</p>
<h2>一、项目基本情况</h2>
<p class="noindent">项目编号：LLZB-${year}-0061<br>预算金额：496万元<br>最高单价限价：800元/套<br>合同履行期限：自合同签订之日起60日内供货、安装完毕</p>
<h2>二、采购需求</h2>
<table>
<caption>各校需求数量</caption>
<thead><tr><th scope="col">学校</th><th scope="col">1号（套）</th><th scope="col">2号（套）</th><th scope="col">3号（套）</th><th scope="col">合计（套）</th><th scope="col">旧桌椅回收（套）</th><th scope="col">供货时间</th><th scope="col">安装楼层</th></tr></thead>
<tbody>
<tr><th scope="row">临澜市第一中学</th><td>980</td><td>720</td><td>100</td><td>1800</td><td>1650</td><td>7月10日至20日</td><td>1—5层，有电梯</td></tr>
<tr><th scope="row">望潮中学</th><td>760</td><td>640</td><td>100</td><td>1500</td><td>1500</td><td>7月10日至20日</td><td>1—5层，有电梯</td></tr>
<tr><th scope="row">澄浦高级中学</th><td>420</td><td>520</td><td>60</td><td>1000</td><td>880</td><td>8月5日至12日</td><td>1—4层，无电梯</td></tr>
<tr><th scope="row">临澜市第六中学</th><td>480</td><td>530</td><td>90</td><td>1100</td><td>1000</td><td>7月21日至30日</td><td>1—4层，无电梯</td></tr>
<tr><th scope="row">栖云高级中学</th><td>360</td><td>380</td><td>60</td><td>800</td><td>760</td><td>7月21日至30日</td><td>1—4层，无电梯</td></tr>
<tr><th scope="row">合计</th><td>3000</td><td>2790</td><td>410</td><td>6200</td><td>5790</td><td colspan="2"></td></tr>
</tbody>
</table>
<p>课桌椅应当可以按学生身高分级调节，桌面倾角可调，边角圆滑。甲醛释放量、可迁移元素和力学性能应当符合学校课桌椅国家标准，技术参数见附件。</p>
<h2>三、投标人资格要求</h2>
<ol>
<li>满足政府采购供应商的一般资格条件；</li>
<li>本项目专门面向中小企业采购，提供中小企业声明函；</li>
<li>提供具有资质的检测机构出具的同型号产品检测报告，报告日期在两年以内。</li>
</ol>
<h2>四、样品</h2>
<p>投标人应当于5月13日14:00至17:00将1号桌椅一套送至公共资源交易中心二楼样品室。样品不得带有企业名称和商标，编号由公证人员随机确定。未中标的样品于结果公告后三个工作日内取回。</p>
<h2>五、开标时间和地点</h2>
<p>${year}年5月14日9:30，临澜市公共资源交易中心开标三室，采用远程不见面方式。</p>
<p>采购人：临澜市教育局，地址：望潮区文澜路188号，联系人：滕书越，电话：0500-8610052。</p>
<p class="right">临澜市教育局<br>${year}年4月22日</p>`,
    }),
  },
  {
    key: 'tenders-desks-result',
    column: 'zh:tenders',
    on: { month: 5, day: 18, time: '16:00', yearsBack: 0 },
    content: (year) => ({
      title: '市直属学校升降式课桌椅采购项目中标公告',
      source: '临澜市教育局财务与基建科',
      keywords: ['中标公告', '课桌椅'],
      bodyHtml: `
<p>项目编号LLZB-${year}-0061的采购项目于${year}年5月14日完成开标、评标，现将结果公告如下。</p>
<table>
<thead><tr><th scope="col">排序</th><th scope="col">投标人</th><th scope="col">报价（万元）</th><th scope="col">单价（元/套）</th><th scope="col">价格分</th><th scope="col">技术分</th><th scope="col">商务分</th><th scope="col">总分</th><th scope="col">结果</th></tr></thead>
<tbody>
<tr><td>1</td><td>临澜木合家具有限公司</td><td>421.60</td><td>680</td><td>29.12</td><td>46.20</td><td>17.50</td><td>92.82</td><td>中标</td></tr>
<tr><td>2</td><td>澄浦育桐教学设备有限公司</td><td>409.20</td><td>660</td><td>30.00</td><td>42.80</td><td>16.00</td><td>88.80</td><td>未中标</td></tr>
<tr><td>3</td><td>栖云正衡教具有限公司</td><td>434.00</td><td>700</td><td>28.29</td><td>41.60</td><td>15.50</td><td>85.39</td><td>未中标</td></tr>
<tr><td>4</td><td>云渡山和实业有限公司</td><td>446.40</td><td>720</td><td>27.50</td><td>39.40</td><td>14.00</td><td>80.90</td><td>未中标</td></tr>
</tbody>
</table>
<p>评审专家：宫望舒、濮清和、糜怀远、仰思齐、宿云帆（采购人代表）。代理服务费3.8万元，由中标人支付。公告期限为一个工作日；供应商认为结果使自己的权益受到损害的，可以自公告期限届满之日起七个工作日内以书面形式提出质疑。</p>
<p class="right">临澜市教育局<br>${year}年5月18日</p>`,
    }),
  },
]
