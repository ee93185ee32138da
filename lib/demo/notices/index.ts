import type { DemoNotice } from '../types.ts'
import { AID } from './aid.ts'
import { ENGLISH } from './english.ts'
import { EXAMS } from './exams.ts'
import { NEWS } from './news.ts'
import { NOTICES } from './notices.ts'
import { PAGES } from './pages.ts'
import { POLICIES } from './policies.ts'
import { RECRUITMENT } from './recruitment.ts'
import { SAFETY } from './safety.ts'
import { TEACHERS } from './teachers.ts'
import { TENDERS } from './tenders.ts'

/**
 * The setting that all notices share, so that they agree with each other. Nothing of it exists.
 * Districts: 望潮区 (seat of the bureau), 澄浦区, 栖云区, 云渡县, 临澜高新区.
 * Bureau: 临澜市望潮区文澜路188号; switchboard 0500-8610000, office 8610012, personnel 8610026, basic education
 * 8610031, safety 8610045, student aid 8610058, exam authority (临澜市教育考试院) 8620100; hotline 0500-8612345.
 * Hosts: www.edu / zsks.edu (exams) / zp.edu (recruitment) / zz.edu (student aid) / zwfw (services), .linlan.example.
 * Documents: 临教办〔年〕n号 (office), 临教〔年〕n号 (bureau), 临教考〔年〕n号 (exam authority), 临教人〔年〕n号 (personnel).
 * 索引号: LL-JY/年-nnnnn.
 * Chinese text has full-width punctuation: ，：；？！（）.
 */
export const DEMO_NOTICES: DemoNotice[] = [
  ...NEWS,
  ...NOTICES,
  ...EXAMS,
  ...RECRUITMENT,
  ...POLICIES,
  ...TEACHERS,
  ...SAFETY,
  ...TENDERS,
  ...AID,
  ...PAGES,
  ...ENGLISH,
]
