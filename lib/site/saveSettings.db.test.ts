import { expect, it } from 'vitest'
import { testCtx } from '#lib/db/testCtx.ts'
import { testPerson } from '#lib/users/testPeople.ts'
import { readSiteSettings } from './queries.ts'
import { saveSiteSettings } from './saveSettings.ts'

const settings = { name: '滨江区教育局', friendlyLinks: [{ name: '教育部', url: 'https://www.moe.gov.cn/' }] }

it('tells who saves over what somebody else saved since', async () => {
  const ctx = await testCtx()
  const later = { ...ctx, now: new Date(ctx.now.getTime() + 1) }
  const first = await readSiteSettings(ctx, 'zh')
  expect(first).toMatchObject({ settings: { name: '告示' }, seen: null })
  const saved = await saveSiteSettings(ctx, { lang: 'zh', settings, seen: first.seen })
  expect(await readSiteSettings(ctx, 'zh')).toMatchObject({ settings, seen: saved.seen })
  const stale = { lang: 'zh', settings: { name: '别的名字' }, seen: null } as const
  await expect(saveSiteSettings(later, stale)).rejects.toMatchObject({ code: 'CONFLICT' })
  await saveSiteSettings(later, { lang: 'zh', settings: { name: '新名字' }, seen: saved.seen })
  const past = saveSiteSettings(later, { lang: 'zh', settings, seen: saved.seen })
  await expect(past).rejects.toMatchObject({ code: 'CONFLICT', reason: 'site.changed' })
  expect((await readSiteSettings(ctx, 'zh')).settings.name).toBe('新名字')
  await saveSiteSettings(later, { lang: 'zh', settings })
  expect((await readSiteSettings(ctx, 'zh')).settings).toMatchObject(settings)
})

it('is for administrators of the whole site', async () => {
  const ctx = await testCtx()
  const actor = await testPerson(ctx, { grants: [{ role: 'publisher', columnId: null }] })
  await expect(saveSiteSettings({ ...ctx, actor }, { settings })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(readSiteSettings({ ...ctx, actor }, 'zh')).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it.each([
  [{ name: '' }, 'settings.name', 'input'],
  [{ siteIdCode: '123' }, 'settings.siteIdCode', 'site.bad-id-code'],
  [{ email: 'x' }, 'settings.email', 'input'],
  [{ friendlyLinks: [{ name: 'x', url: 'javascript:x' }] }, 'settings.friendlyLinks.0.url', 'site.bad-url'],
  [{ friendlyLinks: [{ name: 'x', url: 'https://' }] }, 'settings.friendlyLinks.0.url', 'site.bad-url'],
  [{ friendlyLinks: [{ name: '', url: 'https://x.example' }] }, 'settings.friendlyLinks.0.name', 'input'],
  [{ tagline: 'a\0' }, 'settings.tagline', 'unstorable'],
])('refuses %j and names its field', async (wrong, field, reason) => {
  const ctx = await testCtx()
  const refused = saveSiteSettings(ctx, { settings: { ...settings, ...wrong } })
  await expect(refused).rejects.toMatchObject({ code: 'INVALID', reason, params: { field } })
})
