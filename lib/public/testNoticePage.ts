import type { NoticePage } from './dto.ts'

/** A notice for tests of what is made of one, saying as little as one may. */
export const aNotice = (more: Partial<NoticePage> = {}): NoticePage => ({
  ...{ id: 7, columnSlug: 'notices', columnKind: 'list', expired: false },
  ...{ title: '关于放假的通知', subtitle: null, description: '摘要', bodyHtml: '<p>正文</p>' },
  ...{ keywords: [], author: null, source: null, pictures: new Map() },
  publishedAt: new Date('2026-03-05T01:05:00Z'),
  modifiedAt: new Date('2026-03-06T01:05:00Z'),
  facts: {
    ...{ indexNumber: null, issuingAuthority: null, documentNumber: null },
    ...{ issuedOn: null, topic: null, validity: null },
  },
  ...{ attachments: [], corrections: [], replaces: [], replacedBy: [], translation: undefined },
  ...more,
})
