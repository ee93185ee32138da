import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { addColumn } from '#lib/columns/addColumn.ts'
import { removeColumn } from '#lib/columns/removeColumn.ts'
import { saveColumn } from '#lib/columns/saveColumn.ts'
import { columnPath, confirmPath, preferencesPath, reportPath, subscribePath } from '#lib/core/addresses.ts'
import { missingAddresses, notices, pushes } from '#lib/db/schema/index.ts'
import { removeItem } from '#lib/library/removeItem.ts'
import { storeFile } from '#lib/media/storeFile.ts'
import { somePdf } from '#lib/media/testFiles.ts'
import { removeTemplate } from '#lib/notices/removeTemplate.ts'
import { saveTemplate } from '#lib/notices/saveTemplate.ts'
import type { NoticeState, WorkingState } from '#lib/notices/state.ts'
import { addRedirect } from '#lib/redirects/addRedirect.ts'
import { formerAddresses } from '#lib/redirects/queries.ts'
import { removeRedirect } from '#lib/redirects/removeRedirect.ts'
import { newOpenReport } from '#lib/reports/testReport.ts'
import { openPreview } from '#lib/review/openPreview.ts'
import { listPreviews } from '#lib/review/previews.ts'
import { scheduleNotice } from '#lib/review/schedule.ts'
import { standingNotice } from '#lib/review/testStanding.ts'
import { readSiteSettings } from '#lib/site/queries.ts'
import { makePasswordLink } from '#lib/users/makePasswordLink.ts'
import { saveSecuredRoles } from '#lib/users/saveSecuredRoles.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { ACCOUNT_ACTIONS, newAccount, newSession } from './accountInputs.ts'
import type { Office } from './ownServer.ts'
import { asProgram, newPerson, PASSWORD } from './people.ts'

type Input = Record<string, unknown>

/** An action with what it takes to carry it out. */
interface DeskAction {
  /** Who of the office may. */
  by: keyof Office
  /** Makes the rows that it needs, and gives an input that is valid, with the screen that it is sent from. */
  prepare: () => Promise<{ path: string; input: Input }>
  /** Undoes what would stand in the way of other tests. */
  undo?: () => Promise<unknown>
}

const NOTICE = 'app/desk/notices/[id]/actions.ts'
const MEDIA = 'app/desk/media/actions.ts'
const COLUMNS = 'app/desk/columns/actions.ts'
const PEOPLE = 'app/desk/people/actions.ts'
const REDIRECTS = 'app/desk/redirects/actions.ts'
/** It names a link, and not a notice. */
export const STOP_PREVIEW = `${NOTICE} stopPreview`

const TOMORROW = () => new Date(Date.now() + 86_400_000)
const slug = () => `c${randomUUID().slice(0, 8)}`
const content = { title: '关于放假的通知', bodyHtml: '<p>正文</p>' }

export const newColumn = async (): Promise<number> =>
  (await asProgram((ctx) => addColumn(ctx, { slug: slug(), name: '专题' }))).id

/** A notice that stands somewhere, in a column of its own unless one is named. */
export const newNotice = async (
  notice: NoticeState,
  working: WorkingState,
  columnId?: number,
): Promise<number> => {
  const within = columnId ?? (await newColumn())
  return asProgram((ctx) => standingNotice(ctx, within, { notice, working }))
}

const move = (
  by: keyof Office,
  [notice, working]: [NoticeState, WorkingState],
  more: () => Input | Promise<Input> = () => ({}),
  also?: (id: number) => Promise<unknown>,
): DeskAction => ({
  by,
  prepare: async () => {
    const id = await newNotice(notice, working)
    await also?.(id)
    return { path: `/desk/notices/${id}`, input: { id, ...(await more()) } }
  },
})

const column = (input: (id: number) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => ({ path: '/desk/columns', input: await input(await newColumn()) }),
})

/** A redirect that leads to a column, as a change of its address leaves it. */
const newFormerAddress = (columnId: number): Promise<number> =>
  asProgram(async (ctx) => {
    const change = {
      id: columnId,
      name: '专题',
      slug: slug(),
      kind: 'list',
      onHome: false,
      reviewStages: 1,
    } as const
    await saveColumn(ctx, change)
    const to = columnPath('zh', change.slug)
    return (await formerAddresses(ctx.db, [to])).get(to)?.[0]?.id ?? 0
  })

const seenSettings = (): Promise<string | null> =>
  asProgram(async (ctx) => (await readSiteSettings(ctx, 'en')).seen)

const person = (more: (id: number) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const { id } = await newPerson([])
    return { path: `/desk/people/${id}`, input: await more(id) }
  },
})

/** A file of the library that nothing uses. */
const newFile = async (): Promise<string> => {
  const file = { bytes: somePdf(randomUUID()), mediaType: 'application/pdf', name: '附件.pdf' }
  return (await asProgram((ctx) => storeFile(ctx, file))).sha256
}

const file = (more: (sha256: string) => Input | Promise<Input>): DeskAction => ({
  by: 'administrator',
  prepare: async () => {
    const sha256 = await newFile()
    return { path: '/desk/media', input: { sha256, ...(await more(sha256)) } }
  },
})

const newAddress = () => `/${slug()}.htm`

/** Something of the screens for being found, by its number. */
const reached = (path: string, input: () => Promise<Input>): DeskAction => ({
  by: 'publisher',
  prepare: async () => ({ path, input: await input() }),
})

const newRedirect = () =>
  asProgram(async (ctx) => (await addRedirect(ctx, { from: newAddress(), to: '/columns/news' })).id)

const newMissing = () =>
  asProgram(async ({ db, now }) => {
    const seen = { hits: 1, firstSeenAt: now, lastSeenAt: now }
    const [row] = await db
      .insert(missingAddresses)
      .values({ address: newAddress(), ...seen })
      .returning()
    return row?.id
  })

/** A push that was given up. */
const newPush = () =>
  asProgram(async ({ db, now }) => {
    const failed = { engine: 'baidu', path: newAddress(), cause: 'published', createdAt: now, attempts: 8 }
    const [row] = await db.insert(pushes).values(failed).returning()
    return row?.id
  })

export const DESK_ACTIONS: Record<string, DeskAction> = {
  [`${NOTICE} save`]: move('writer', ['unpublished', 'draft'], () => ({ content })),
  [`${NOTICE} submit`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} recall`]: move('writer', ['unpublished', 'in_review']),
  [`${NOTICE} discard`]: move('writer', ['unpublished', 'draft']),
  [`${NOTICE} approve`]: move('reviewer', ['unpublished', 'in_review']),
  [`${NOTICE} sendBack`]: move('reviewer', ['unpublished', 'in_review'], () => ({
    comments: [{ paragraph: 0, text: '日期有误' }],
  })),
  [`${NOTICE} schedule`]: move('publisher', ['unpublished', 'approved'], () => ({ at: TOMORROW() })),
  [`${NOTICE} unschedule`]: move(
    'publisher',
    ['unpublished', 'approved'],
    () => ({}),
    (id) => asProgram((ctx) => scheduleNotice(ctx, { id, at: TOMORROW() })),
  ),
  [`${NOTICE} publish`]: move('publisher', ['unpublished', 'approved']),
  [`${NOTICE} emergency`]: move('administrator', ['unpublished', 'draft'], () => ({ reason: '台风' })),
  [`${NOTICE} withdraw`]: move('publisher', ['published', 'none'], () => ({ reason: '有误' })),
  [`${NOTICE} expire`]: move('publisher', ['published', 'none']),
  [`${NOTICE} arrange`]: move('publisher', ['published', 'none'], async () => ({
    place: {
      columnId: await newColumn(),
      furtherColumnIds: [await newColumn()],
      pinnedUntil: TOMORROW(),
      expiresAt: TOMORROW(),
    },
  })),
  [`${NOTICE} keepAside`]: move('writer', ['unpublished', 'draft'], () => ({ content })),
  [`${NOTICE} preview`]: move('writer', ['unpublished', 'draft'], () => ({ hours: 24 })),
  [STOP_PREVIEW]: {
    by: 'writer',
    prepare: async () => {
      const noticeId = await newNotice('unpublished', 'draft')
      const id = await asProgram(async (ctx) => {
        const actor = await testPerson(ctx, { grants: [{ role: 'writer', columnId: null }] })
        await openPreview({ ...ctx, actor }, { id: noticeId, hours: 24 })
        return (await listPreviews(ctx, { id: noticeId }))[0]?.id
      })
      return { path: `/desk/notices/${noticeId}/preview`, input: { id } }
    },
  },
  'app/desk/notices/actions.ts begin': {
    by: 'writer',
    prepare: async () => ({
      path: '/desk/notices/new',
      input: {
        title: content.title,
        columnId: await newColumn(),
        copyOf: await newNotice('published', 'none'),
        fromTemplate: false,
      },
    }),
  },
  'app/desk/notices/actions.ts bulk': {
    by: 'publisher',
    prepare: async () => {
      const id = await newNotice('published', 'none')
      const [notice] = await asProgram(({ db }) => db.select().from(notices).where(eq(notices.id, id)))
      const items = [{ id, version: notice?.version }]
      return { path: '/desk/notices', input: { move: 'withdraw', items, reason: '有误' } }
    },
  },
  [`${COLUMNS} add`]: {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/columns', input: { slug: slug(), name: '专题' } }),
  },
  [`${COLUMNS} change`]: {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/columns',
      input: {
        ...{ id: await newColumn(), name: '新名', slug: slug(), kind: 'list', description: '说明' },
        ...{ keywords: ['教育'], columnType: '要闻', onHome: false, reviewStages: 2 },
      },
    }),
  },
  [`${COLUMNS} move`]: column(async (id) => ({ id, parentId: await newColumn(), position: 0 })),
  [`${COLUMNS} remove`]: column((id) => ({ id })),
  [`${COLUMNS} restore`]: column(async (id) => {
    await asProgram((ctx) => removeColumn(ctx, { id }))
    return { id }
  }),
  [`${COLUMNS} releaseAddress`]: column(async (columnId) => ({
    columnId,
    id: await newFormerAddress(columnId),
  })),
  [`${COLUMNS} makeTemplate`]: column(async (columnId) => ({
    columnId,
    noticeId: await newNotice('unpublished', 'draft', columnId),
  })),
  [`${COLUMNS} dropTemplate`]: column(async (id) => {
    const noticeId = await newNotice('unpublished', 'draft', id)
    await asProgram((ctx) => saveTemplate(ctx, { columnId: id, noticeId }))
    return { id }
  }),
  [`${COLUMNS} putTemplateBack`]: column(async (columnId) => {
    const noticeId = await newNotice('unpublished', 'draft', columnId)
    const { content: taken } = await asProgram(async (ctx) => {
      await saveTemplate(ctx, { columnId, noticeId })
      return removeTemplate(ctx, { id: columnId })
    })
    return { columnId, content: taken }
  }),
  'app/desk/site/actions.ts save': {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/site',
      input: {
        lang: 'en',
        settings: {
          ...{
            name: `Site ${slug()}`,
            description: 'x',
            organisation: 'school',
            email: 'office@school.example',
          },
          friendlyLinks: [{ name: 'x', url: 'https://x.example/' }],
        },
        seen: await seenSettings(),
      },
    }),
  },
  [`${MEDIA} change`]: file(() => ({ name: '新名.pdf', alt: '图' })),
  [`${MEDIA} remove`]: file(() => ({})),
  [`${MEDIA} restore`]: file(async (sha256) => {
    await asProgram((ctx) => removeItem(ctx, { sha256 }))
    return {}
  }),
  [`${REDIRECTS} add`]: reached('/desk/redirects', async () => ({
    from: newAddress(),
    to: '/',
    coversBelow: true,
  })),
  [`${REDIRECTS} change`]: reached('/desk/redirects', async () => ({
    ...{ id: await newRedirect(), from: newAddress(), to: '/', coversBelow: false },
  })),
  [`${REDIRECTS} remove`]: reached('/desk/redirects', async () => ({ id: await newRedirect() })),
  [`${REDIRECTS} restore`]: reached('/desk/redirects', async () => {
    const id = await newRedirect()
    await asProgram((ctx) => removeRedirect(ctx, { id }))
    return { id }
  }),
  [`${REDIRECTS} importTable`]: reached('/desk/redirects', async () => ({
    lines: [{ line: 1, from: newAddress(), to: '/', coversBelow: false }],
  })),
  [`${REDIRECTS} ignore`]: reached('/desk/redirects/missing', async () => ({
    id: await newMissing(),
    ignored: true,
  })),
  [`${REDIRECTS} retry`]: reached('/desk/redirects/pushes', async () => ({ id: await newPush() })),
  'app/desk/reports/actions.ts close': {
    by: 'publisher',
    prepare: async () => ({
      path: '/desk/reports',
      input: { id: await asProgram((ctx) => newOpenReport(ctx)), note: '已更正' },
    }),
  },
  'app/desk/reports/actions.ts reopen': {
    by: 'publisher',
    prepare: async () => {
      const closedBy = (await newPerson(['publisher'])).id
      const closed = { closedAt: new Date(), closedBy, closingNote: '已更正' }
      return {
        path: '/desk/reports',
        input: { id: await asProgram((ctx) => newOpenReport(ctx, closed)) },
      }
    },
  },
  [`${PEOPLE} add`]: {
    by: 'administrator',
    prepare: async () => ({
      path: '/desk/people/new',
      input: { login: slug(), name: '李明', grants: [{ role: 'writer', columnId: await newColumn() }] },
    }),
  },
  [`${PEOPLE} saveProfile`]: person((id) => ({ id, name: '李明', email: null, lang: 'en' })),
  [`${PEOPLE} saveRoles`]: person((id) => ({ id, grants: [{ role: 'writer', columnId: null }] })),
  [`${PEOPLE} disable`]: person((id) => ({ id, disabled: true })),
  [`${PEOPLE} makeLink`]: person((id) => ({ id })),
  [`${PEOPLE} removeTheirSecondFactor`]: person((id) => ({ id })),
  [`${PEOPLE} endTheirSession`]: person(async (userId) => ({ id: await newSession(userId) })),
  [`${PEOPLE} endTheirSessions`]: person(async (id) => {
    await newSession(id)
    return { id }
  }),
  [`${PEOPLE} secureRoles`]: {
    by: 'administrator',
    prepare: async () => ({ path: '/desk/people', input: { roles: ['auditor'] } }),
    undo: () => asProgram((ctx) => saveSecuredRoles(ctx, { roles: [] })),
  },
  [`${PEOPLE} handOverDrafts`]: person(async (from) => {
    const id = await newNotice('unpublished', 'draft')
    await asProgram(({ db }) => db.update(notices).set({ ownerId: from }).where(eq(notices.id, id)))
    return { from, to: (await newPerson(['writer'])).id }
  }),
}

/** Without having signed in: `lib/policy/publicWrites.ts`. */
export const PUBLIC_ACTIONS: Record<string, DeskAction & { write: string }> = {
  'app/(auth)/actions.ts setPasswordByLink': {
    write: 'use-password-link',
    by: 'signedOut',
    prepare: async () => {
      const { id } = await newPerson([])
      const { token } = await asProgram((ctx) => makePasswordLink(ctx, { id }))
      return { path: `/set-password/${token}`, input: { token, password: `${PASSWORD} too` } }
    },
  },
  'app/(auth)/actions.ts sendPasswordLink': {
    write: 'request-password-mail',
    by: 'signedOut',
    prepare: async () => {
      const email = `${slug()}@school.example`
      await newPerson([], { email })
      return { path: '/forgotten-password', input: { loginOrEmail: email } }
    },
  },
}

/** Forms on pages for readers, with the page that takes each. */
export const PUBLIC_FORMS: Record<string, string> = {
  'report-mistake': reportPath('zh'),
  subscribe: subscribePath('zh'),
  'confirm-subscription': confirmPath('zh', 'x'.repeat(43)),
  'change-subscription': preferencesPath('zh', 'x'.repeat(43)),
}

export const ALL_ACTIONS = [DESK_ACTIONS, PUBLIC_ACTIONS, ACCOUNT_ACTIONS].flatMap((table) =>
  Object.keys(table),
)

/** Somebody who may, and a valid call. */
export const validCall = async (action: string, site: string, office: Office) => {
  const own = ACCOUNT_ACTIONS[action]
  if (own) {
    const { caller, ...call } = await newAccount(site, own)
    return { caller, call: { action, ...call } }
  }
  const known = DESK_ACTIONS[action] ?? PUBLIC_ACTIONS[action]
  if (!known) throw new Error(`there is no input for ${action}`)
  return { caller: office[known.by], call: { action, ...(await known.prepare()) } }
}
