import type { DemoNotice } from '../types.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const englishDay = (date: { month: number; day: number }) => `${date.day} ${MONTHS[date.month - 1]}`

export const ENGLISH: DemoNotice[] = [
  {
    key: 'english-hotline-interpreters',
    column: 'en:news',
    daysAgo: 4,
    time: '10:00',
    content: (date) => ({
      title: 'Education hotline now answers in English, Korean and Russian',
      source: 'Linlan Education Bureau',
      summary:
        'Callers to the education hotline can ask for an interpreter. The service is free and needs no appointment.',
      keywords: ['hotline', 'interpreter', 'families'],
      bodyHtml: `
<p>Since ${englishDay(date(-6))}, families who do not speak Chinese can use the city’s education hotline with an interpreter. Dial <strong>0500-861 2345</strong> between 8:00 and 20:00 on any day and say the name of your language; an interpreter joins the call, usually within two minutes.</p>
<p>English is available at all hours of the service, Korean and Russian from 9:00 to 18:00. For other languages the operator takes your number and calls back with an interpreter by the end of the next working day.</p>
<p>In a trial over three months, 412 calls were made with an interpreter. Most asked about school places, moving between schools, vaccination records and the school bus. Calls are free within Linlan, and the operator never asks for a bank card number or a verification code.</p>`,
    }),
  },
  {
    key: 'english-school-year',
    column: 'en:news',
    on: { month: 9, day: 1, time: '16:00', yearsBack: 0 },
    content: () => ({
      title: 'A new school year begins for 426,000 pupils',
      source: 'Linlan Education Bureau',
      summary:
        'Six new or enlarged schools opened on 1 September, and every township school now offers after-school care.',
      keywords: ['school year', 'after-school care'],
      leadImage: {
        file: 'school-gate.jpg',
        alt: 'A school gate with red pillars; pupils with satchels walk in',
      },
      bodyHtml: `
<p>Schools across Linlan opened for the autumn term on 1 September. Some 426,000 pupils in 612 primary and secondary schools went back to class, among them 1,130 children from 47 countries.</p>
<figure><img src="demo:school-gate.jpg" alt="A school gate with red pillars; pupils with satchels walk in"><figcaption>Older pupils met the first-graders at the gate.</figcaption></figure>
<p>Six new or enlarged schools add 7,400 places this year, most of them in Chengpu District and the High-tech Zone, where the number of young families is growing fastest.</p>
<p>After-school care now reaches every township school in Yundu County. Retired teachers, sports coaches and craftspeople travel between eleven small schools, so that children can stay until half past five to play football, learn bamboo weaving or do their homework. Taking part is voluntary, and families on low incomes pay nothing.</p>`,
    }),
  },
  {
    key: 'english-robot-exchange',
    column: 'en:news',
    on: { month: 5, day: 16, time: '11:20', yearsBack: 1 },
    content: () => ({
      title: 'Pupils from Port Ellery and Linlan build a tide gauge together',
      source: 'Linlan Education Bureau',
      author: 'Xu Yanqiu',
      keywords: ['exchange', 'science'],
      bodyHtml: `
<p>Twenty-four pupils from Port Ellery, Linlan’s partner city, spent ten days at Wenlan Middle School in May. Instead of visiting sights they were given a task: to build, with their hosts, a tide gauge that could be left in the harbour for a year.</p>
<p>Four mixed teams worked from the same list of parts and a budget of 300 yuan. One gauge used a float and a bicycle chain, another measured pressure, a third counted the pulses of an echo. The fourth failed on the second day, and its team wrote what the judges called the best report of the week: an account of why.</p>
<figure><img src="demo:science-fair.jpg" alt="A stand at a school science fair where pupils show what they built"><figcaption>The teams explained their gauges to younger pupils on the last day.</figcaption></figure>
<p>The three working gauges now stand at the ferry pier. Their readings are published every hour, and classes in both cities will compare them with the tide tables until next summer.</p>`,
    }),
  },
  {
    key: 'english-reading-month',
    column: 'en:news',
    on: { month: 4, day: 24, time: '09:30', yearsBack: 0 },
    content: () => ({
      title: 'Books move out of the library and into the corridor',
      source: 'Linlan Education Bureau',
      bodyHtml: `
<p>Linlan’s schools have set up 1,480 open bookshelves in corridors, canteens and dormitories. There is no librarian and no register: readers take a book and put it back on any shelf. Loans per pupil rose from 8.4 to 19.7 books a year, and more books have come in from home than have gone missing. Sixty shelves in eleven schools hold books in English, Korean and Russian, given by families.</p>`,
    }),
  },
  {
    key: 'english-admission-guide',
    column: 'en:international-students',
    pinned: true,
    on: { month: 4, day: 10, time: '09:00', yearsBack: 0 },
    content: (year) => ({
      title: `Applying for a school place: a guide for families from abroad (autumn ${year})`,
      source: 'Linlan Education Bureau',
      summary:
        'Who can apply, what to bring, the dates for each stage and how places are given. Applications open on 5 May.',
      keywords: ['admission', 'application', 'documents', 'fees'],
      bodyHtml: `
<p>Children from abroad who live in Linlan with a parent or guardian can attend public schools on the same terms as their neighbours. This guide explains how to apply for the school year that begins on 1 September ${year}.</p>
<h2>Who can apply</h2>
<p>Your child needs a valid residence permit or a visa that allows a stay of at least six months, and a parent or legal guardian who lives in Linlan. Children who join the first grade must have been born on or before 31 August ${year - 6}. Children of other ages are placed by the grade they have completed; no child is placed more than one year below their age because of language.</p>
<h2>Key dates</h2>
<table>
<thead><tr><th scope="col">Stage</th><th scope="col">Applications</th><th scope="col">Conversation at school</th><th scope="col">Answer by</th></tr></thead>
<tbody>
<tr><th scope="row">Primary (grades 1–6)</th><td>5 May – 12 June</td><td>15–19 June</td><td>30 June</td></tr>
<tr><th scope="row">Lower secondary (grades 7–9)</th><td>5 May – 12 June</td><td>22–26 June</td><td>5 July</td></tr>
<tr><th scope="row">Upper secondary (grades 10–12)</th><td>5 May – 20 May</td><td>28 May – 1 June</td><td>12 July</td></tr>
<tr><th scope="row">During the year</th><td>Any time</td><td>Within ten working days</td><td>Within fifteen working days</td></tr>
</tbody>
</table>
<p>The conversation at school is not an examination. A teacher meets the child, if you wish with an interpreter, to find out what support will be needed.</p>
<h2>What to bring</h2>
<ol>
<li>the child’s passport and residence permit or visa, with one copy;</li>
<li>the passport or identity card of a parent or guardian;</li>
<li>a tenancy contract, deed or registration slip that shows your address;</li>
<li>school reports for the last two years, with a translation (a certified one is not needed for primary school);</li>
<li>the vaccination record. Missing vaccinations can be made up free of charge at your community health centre and do not delay the start of school.</li>
</ol>
<h2>What it costs</h2>
<table>
<thead><tr><th scope="col">Item</th><th scope="col">Grades 1–9</th><th scope="col">Grades 10–12</th></tr></thead>
<tbody>
<tr><th scope="row">Tuition</th><td>None</td><td>1,200 yuan a term</td></tr>
<tr><th scope="row">Textbooks</th><td>None</td><td>About 480 yuan a term</td></tr>
<tr><th scope="row">Lunch (voluntary)</th><td>10 yuan a day</td><td>12 yuan a day</td></tr>
<tr><th scope="row">Accident insurance (voluntary)</th><td>Arranged by the family</td><td>Arranged by the family</td></tr>
</tbody>
</table>
<p>No school may ask for a deposit, a donation or a fee for the application. Please tell us if one does.</p>
<h2>How to apply</h2>
<p>Apply online at the <a href="https://zwfw.linlan.example/edu/international">International Students page</a> of the service hall, or come to window 6 on the ground floor of 188 Wenlan Road. You can name three schools. Where a school has fewer places than applicants, children who live in its area come first, then those with a brother or sister at the school; the remaining places are drawn by lot in public.</p>
<p>If you disagree with a decision, you can ask for a review within ten working days. Questions: +86 500 861 0090 or <a href="mailto:international@edu.linlan.example">international@edu.linlan.example</a>.</p>`,
    }),
  },
  {
    key: 'english-chinese-classes',
    column: 'en:international-students',
    on: { month: 8, day: 25, time: '14:00', yearsBack: 1 },
    content: (year) => ({
      title: 'Free Chinese classes for newly arrived pupils',
      source: 'Linlan Education Bureau',
      summary: 'Welcome classes start on 8 September at five schools. Pupils join them for up to two terms.',
      keywords: ['Chinese classes', 'language support'],
      bodyHtml: `
<p>Pupils who are new to Chinese can join a welcome class from 8 September ${year}. They spend part of the day learning Chinese in a small group and the rest, including music, sport, art and mathematics, with their own class.</p>
<table>
<thead><tr><th scope="col">School</th><th scope="col">District</th><th scope="col">Grades</th><th scope="col">Hours a week</th></tr></thead>
<tbody>
<tr><td>Haitang Road Primary School</td><td>Wangchao</td><td>1–6</td><td>10</td></tr>
<tr><td>Qiming Road Primary School</td><td>Chengpu</td><td>1–6</td><td>10</td></tr>
<tr><td>Wenlan Middle School</td><td>Wangchao</td><td>7–9</td><td>12</td></tr>
<tr><td>Xiyun No. 1 Experimental School</td><td>Xiyun</td><td>1–9</td><td>12</td></tr>
<tr><td>Wangchao High School</td><td>Wangchao</td><td>10–12</td><td>8</td></tr>
</tbody>
</table>
<p>Classes are free and have no more than twelve pupils. A pupil from another school can attend in the afternoon, and the school bus is arranged by the Bureau. Ask your child’s class teacher, or write to <a href="mailto:international@edu.linlan.example">international@edu.linlan.example</a> before 5 September.</p>
<p>Parents are welcome at an evening course in the same schools, twice a week, with a room for small children.</p>`,
    }),
  },
  {
    key: 'english-transfer-records',
    column: 'en:international-students',
    on: { month: 1, day: 12, time: '10:30', yearsBack: 0 },
    content: () => ({
      title: 'Leaving Linlan? How to get your child’s school records',
      source: 'Linlan Education Bureau',
      keywords: ['school records', 'transfer'],
      bodyHtml: `
<p>Families who move away can ask for an English copy of their child’s school records. It is free, and is usually ready within five working days.</p>
<ol>
<li>Tell the class teacher the last day of school and the country you are moving to.</li>
<li>Ask for the record online or at the school office. The copy lists courses, marks, attendance and, for grades 7 to 12, examination results.</li>
<li>The school seals the copy in an envelope and also sends a signed electronic file, which the new school can check on the <a href="https://www.edu.linlan.example/verify">verification page</a>.</li>
</ol>
<p>Some countries ask for an apostille or a notarised copy. The Bureau cannot issue these, but window 6 has a list of the notaries in Linlan and of what they charge. Records can be asked for in later years too: write to us with the child’s name, date of birth and the years of attendance.</p>`,
    }),
  },
]
