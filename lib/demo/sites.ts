import type { Language } from '#lib/core/text.ts'
import type { SettingsChange } from '#lib/site/schema.ts'

/** What the demo site says of itself. */
export const DEMO_SITES: { lang: Language; settings: SettingsChange['settings'] }[] = [
  {
    lang: 'zh',
    settings: {
      name: '临澜市教育局',
      tagline: 'Linlan Education Bureau',
      description: '临澜市教育局门户网站：通知公告、招生考试、政策文件、校园安全与学生资助信息。',
      organisation: 'government',
      organiser: '临澜市教育局',
      address: '临澜市望潮区文澜路188号',
      postcode: '050018',
      phone: '0500-8610000',
      email: 'office@edu.linlan.example',
      icpNumber: '临ICP备00000000号',
      policeNumber: '临公网安备 00000000000000号',
      siteIdCode: '0500000018',
      friendlyLinks: [
        { name: '临澜市人民政府', url: 'https://www.linlan.example/' },
        { name: '临澜市教育考试院', url: 'https://zsks.edu.linlan.example/' },
        { name: '临澜智慧教育平台', url: 'https://zhjy.linlan.example/' },
        { name: '临澜市学生资助管理中心', url: 'https://zz.edu.linlan.example/' },
        { name: '临澜市图书馆', url: 'https://lib.linlan.example/' },
        { name: '临澜市青少年科技馆', url: 'https://kjg.linlan.example/' },
      ],
    },
  },
  {
    lang: 'en',
    settings: {
      name: 'Linlan Education Bureau',
      tagline: '临澜市教育局',
      description: 'News and services of the Linlan Education Bureau for schools, pupils and families.',
      organisation: 'government',
      organiser: 'Linlan Education Bureau',
      address: '188 Wenlan Road, Wangchao District, Linlan',
      postcode: '050018',
      phone: '+86 500 8610000',
      email: 'office@edu.linlan.example',
      icpNumber: '临ICP备00000000号',
      policeNumber: '临公网安备 00000000000000号',
      siteIdCode: '0500000018',
      friendlyLinks: [
        { name: 'Linlan Smart Education', url: 'https://zhjy.linlan.example/' },
        { name: 'Linlan Library', url: 'https://lib.linlan.example/' },
      ],
    },
  },
]
