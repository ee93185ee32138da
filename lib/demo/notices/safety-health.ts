import type { DemoNotice } from '../types.ts'
import { isoDay } from './dayText.ts'

/** Food, health and weather. */
export const SAFETY_HEALTH: DemoNotice[] = [
  {
    key: 'safety-canteen-inspection',
    column: 'zh:safety',
    on: { month: 9, day: 12, time: '16:10', yearsBack: 0 },
    content: (year) => ({
      title: `关于${year}年秋季学期学校食堂专项检查情况的通报`,
      source: '临澜市教育局校园安全科',
      summary: '检查学校食堂264个，合格251个、限期整改11个、停业整顿2个，四类问题较为集中。',
      keywords: ['学校食堂', '食品安全', '检查通报'],
      leadImage: { file: 'canteen.jpg', alt: '明亮整洁的学校食堂，厨师戴着口罩在窗口分餐' },
      facts: {
        indexNumber: `LL-JY/${year}-00239`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教办〔${year}〕37号`,
        issuedOn: isoDay(year, 9, 11),
        topic: '教育/校园安全',
      },
      bodyHtml: `
<p class="center">临教办〔${year}〕37号</p>
<p class="noindent">各区县教育局，市直属各学校：</p>
<p>8月28日至9月5日，市教育局会同市场监管部门组成8个检查组，采取不打招呼、直奔现场的方式，抽查学校食堂264个。现将有关情况通报如下。</p>
<h2>一、总体情况</h2>
<table>
<caption>学校食堂抽查结果</caption>
<thead><tr><th scope="col">区域</th><th scope="col">抽查</th><th scope="col">合格</th><th scope="col">限期整改</th><th scope="col">停业整顿</th><th scope="col">合格率</th></tr></thead>
<tbody>
<tr><th scope="row">望潮区</th><td>62</td><td>60</td><td>2</td><td>0</td><td>96.8%</td></tr>
<tr><th scope="row">澄浦区</th><td>58</td><td>55</td><td>3</td><td>0</td><td>94.8%</td></tr>
<tr><th scope="row">栖云区</th><td>47</td><td>45</td><td>1</td><td>1</td><td>95.7%</td></tr>
<tr><th scope="row">云渡县</th><td>66</td><td>61</td><td>4</td><td>1</td><td>92.4%</td></tr>
<tr><th scope="row">高新区</th><td>31</td><td>30</td><td>1</td><td>0</td><td>96.8%</td></tr>
<tr><th scope="row">合计</th><td>264</td><td>251</td><td>11</td><td>2</td><td>95.1%</td></tr>
</tbody>
</table>
<figure><img src="demo:canteen.jpg" alt="明亮整洁的学校食堂，厨师戴着口罩在窗口分餐"><figcaption>检查组在取餐窗口查看食品留样和分餐操作。</figcaption></figure>
<h2>二、主要问题</h2>
<ol>
<li>留样不规范。9个食堂留样不足125克或者标签缺少留样人。</li>
<li>食材验收流于形式。7个食堂验收单由一人代签。</li>
<li>冷藏温度记录不真实。4个食堂提前填写全天温度。</li>
<li>餐具保洁不到位。3个食堂已消毒餐具敞开存放。</li>
</ol>
<h2>三、整改要求</h2>
<p>限期整改的学校于9月20日前完成整改，由区县教育局逐校复查；停业整顿期间，由区县教育局安排集体用餐配送单位供餐，不得因此提高收费。复查结果于9月30日前向社会公布。</p>
<p class="right">临澜市教育局办公室<br>${year}年9月11日</p>`,
    }),
  },
  {
    key: 'safety-influenza',
    column: 'zh:safety',
    on: { month: 12, day: 5, time: '11:30', yearsBack: 0 },
    content: () => ({
      title: '冬季流感防护提示',
      source: '临澜市教育局体育卫生与艺术教育科',
      keywords: ['流感', '晨检', '卫生健康'],
      bodyHtml: `
<p>近期流感活动上升。请家长每天上学前为孩子测量体温，出现发热、咳嗽等症状的及时就医，不带病上学；退热满48小时、症状明显好转后方可返校。学校每日晨检、午检，教室每节课后通风十分钟以上。同一班级三天内出现五例以上流感样病例的，学校应当立即报告，由疾控部门评估是否停课。因病缺课的学生，学校提供课程回放和辅导，不影响学业评价。</p>`,
    }),
  },
  {
    key: 'safety-typhoon',
    column: 'zh:safety',
    furtherColumns: ['zh:notices'],
    on: { month: 7, day: 21, time: '18:05', yearsBack: 1 },
    content: (year) => ({
      title: '关于做好台风防御工作、暂停暑期校园活动的紧急通知',
      source: '临澜市教育局办公室',
      summary: '受台风影响，7月22日12时起全市暂停暑期托管、校外集训和校园开放，恢复时间另行通知。',
      keywords: ['台风', '防汛', '暑期托管', '紧急通知'],
      facts: {
        indexNumber: `LL-JY/${year}-00184`,
        issuingAuthority: '临澜市教育局',
        documentNumber: `临教办〔${year}〕31号`,
        issuedOn: isoDay(year, 7, 21),
        topic: '教育/校园安全',
      },
      bodyHtml: `
<p class="center">临教办〔${year}〕31号</p>
<p class="noindent">各区县教育局，市直属各学校，各校外培训机构：</p>
<p>据市气象台预报，今年第6号台风将于7月23日凌晨前后在我市沿海登陆，22日夜间至24日有暴雨、局部大暴雨。市防汛防台风指挥部已于7月21日17时启动三级应急响应。现紧急通知如下：</p>
<p><strong>一、暂停活动。</strong>7月22日12时起，全市中小学、幼儿园暑期托管、社团集训、体育场地开放和校外培训机构线下课程一律暂停。在校集训的学生由家长接回；不能接回的，由学校妥善安置、专人看护。</p>
<p><strong>二、排查隐患。</strong>7月22日10时前，完成围墙、树木、广告牌、在建工地、低洼地带和配电设施排查。在建项目塔吊停止作业，工地人员撤离。</p>
<p><strong>三、转移安置。</strong>列为避灾安置点的76所学校，于7月22日8时前开放体育馆和教学楼一层，备好饮水、照明和急救用品，服从所在乡镇（街道）调度。</p>
<p><strong>四、值班报告。</strong>各单位实行24小时领导带班值班，灾情和险情随时报告，值班电话0500-8610045。7月22日起每日8时、16时各报告一次情况。</p>
<p><strong>五、提醒家长。</strong>请学校通知到每一位家长：台风期间不外出、不观潮、不涉水，远离电线杆和积水路段。已缴纳的托管费用，按停课天数退还。</p>
<p>恢复时间由市教育局另行通知。</p>
<p class="right">临澜市教育局办公室<br>${year}年7月21日</p>`,
    }),
  },
]
