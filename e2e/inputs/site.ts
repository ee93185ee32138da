import { newOpenReport } from '#lib/reports/testReport.ts'
import { readSiteSettings } from '#lib/site/queries.ts'
import { asProgram, newPerson } from '../people.ts'
import { type DeskAction, slug } from './deskAction.ts'

const seenSettings = (): Promise<string | null> =>
  asProgram(async (ctx) => (await readSiteSettings(ctx, 'en')).seen)

/** The settings of the site, and what readers report. */
export const SITE_ACTIONS: Record<string, DeskAction> = {
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
}
