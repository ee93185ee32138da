import type { DemoNotice } from '../types.ts'

/** Support for those who go on to a university. */
export const AID_LOANS: DemoNotice[] = [
  {
    key: 'aid-loans',
    column: 'zh:aid',
    furtherColumns: ['zh:notices'],
    on: { month: 7, day: 15, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: `${year}年生源地信用助学贷款办理指南`,
      source: '临澜市学生资助中心',
      summary: '本专科生每年最高2万元，研究生最高2.5万元，在校期间利息由财政补贴，7月20日起集中办理。',
      keywords: ['助学贷款', '大学新生', '办理指南'],
      leadImage: { file: 'scholarship.jpg', alt: '晨光中的书桌：一摞书、学位帽、信封与系红绸的证书' },
      bodyHtml: `
<p>生源地信用助学贷款面向户籍在临澜市的家庭经济困难普通高校新生和在校生，不需要担保和抵押。</p>
<figure><img src="demo:scholarship.jpg" alt="晨光中的书桌：一摞书、学位帽、信封与系红绸的证书"><figcaption>助学贷款帮助学生安心走进大学。</figcaption></figure>
<h2>一、贷款额度和期限</h2>
<ul>
<li>本专科生（含预科、第二学士学位）每人每年不超过2万元，研究生不超过2.5万元；</li>
<li>期限为学制剩余年限加15年，最长不超过22年；</li>
<li>在校期间利息由财政补贴，毕业后五年内只还利息、不还本金。</li>
</ul>
<h2>二、办理时间和地点</h2>
<table>
<thead><tr><th scope="col">区域</th><th scope="col">受理时间</th><th scope="col">受理地点</th><th scope="col">电话</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>7月20日至9月10日</td><td>区政务服务中心二楼</td><td>0500-8630058</td></tr>
<tr><th scope="row">澄浦区</th><td>7月20日至9月10日</td><td>区学生资助中心</td><td>0500-8640058</td></tr>
<tr><th scope="row">栖云区</th><td>7月22日至9月12日</td><td>区学生资助中心</td><td>0500-8650058</td></tr>
<tr><th scope="row">云渡县</th><td>7月18日至9月15日</td><td>县职业中学图书馆一楼</td><td>0500-8660058</td></tr>
<tr><th scope="row">高新区</th><td>7月22日至9月5日</td><td>高新区政务大厅7号窗口</td><td>0500-8670058</td></tr>
</tbody>
</table>
<h2>三、需要的材料</h2>
<ol>
<li>学生和共同借款人（一般为父母）的身份证、户口簿原件；</li>
<li>录取通知书（新生）或者学生证（在校生）；</li>
<li>在<a href="https://zz.edu.linlan.example/loan">学生资助服务平台</a>填写并打印的申请表，双方签字。</li>
</ol>
<p>首次贷款须由学生和共同借款人一同到场；续贷可以由一人办理，或者网上远程办理。高中阶段已通过困难认定的，不需要到村（社区）盖章。</p>
<h2>四、注意事项</h2>
<p>办理不收取任何费用，不委托任何中介。请在开学后及时把受理证明交给高校录入回执，10月10日前没有回执的贷款将不予发放。毕业后联系方式变化的，请登录平台更新，避免逾期影响个人信用。</p>
<p class="right">临澜市学生资助中心<br>${year}年7月15日</p>`,
    }),
  },
  {
    key: 'aid-freshmen',
    column: 'zh:aid',
    on: { month: 6, day: 28, time: '16:30', yearsBack: 1 },
    content: (year) => ({
      title: `${year}年普通高校家庭经济困难新生入学资助开始申请`,
      source: '临澜市学生资助中心',
      keywords: ['新生资助', '入学路费'],
      bodyHtml: `
<p>${year}年被普通高校录取的家庭经济困难新生，可以申请一次性入学资助，用于交通费和短期生活费：在本省就读的500元，到省外就读的1000元。7月10日至8月20日凭录取通知书、身份证在毕业学校申请，8月28日前发放到本人银行卡。已被专项计划免费录取的学生不重复享受。咨询电话：0500-8610058。</p>`,
    }),
  },
]
