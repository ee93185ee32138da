import { expect, type Page } from '@playwright/test'
import { bodyField, noticesCalled, writeBody } from './desk.ts'
import { signedIn } from './people.ts'
import { test } from './test.ts'

const step = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** A part of a screen that is folded away. */
const unfold = (page: Page, name: string) =>
  page.locator('summary', { hasText: new RegExp(`^${name}$`) }).click()

/** The minute after next, as a clock at the site's place shows it. */
const soon = () => {
  const at = new Date(Math.ceil((Date.now() + 5_000) / 60_000) * 60_000)
  const clock = new Date(at.getTime() + 8 * 60 * 60_000).toISOString().slice(0, 16)
  return { at, clock }
}

test('three people bring a notice from its draft to its readers, correct it and withdraw it', async ({
  browser,
  page: reader,
}, { project }) => {
  test.setTimeout(240_000)
  const writer = (await signedIn(browser, ['writer'])).page
  const reviewer = (await signedIn(browser, ['reviewer'])).page
  const publisher = (await signedIn(browser, ['publisher'])).page
  const title = `关于校车线路调整的通知（${project.name} ${Date.now()}）`

  await test.step('a writer writes and submits', async () => {
    await writer.goto('/desk')
    await writer.getByRole('link', { name: '写通知' }).click()
    await writer.getByLabel('栏目', { exact: true }).selectOption({ label: '通知公告' })
    await writer.getByLabel('标题', { exact: true }).fill(title)
    await step(writer, '建立草稿').click()
    await expect(writer.getByRole('heading', { level: 1 })).toHaveText(title)
    await writeBody(writer, ['各学校:', '一号线改走滨河路。', '从九月一日起施行。'])
    await step(writer, '送审').click()
    await expect(writer.getByText('审核中', { exact: false }).first()).toBeVisible()
    await expect(bodyField(writer)).toBeHidden()
  })
  const address = new URL(writer.url()).pathname
  const id = address.split('/').at(-1)
  expect((await reader.goto(`/notices/${id}`))?.status()).toBe(404)

  await test.step('a reviewer returns it with a comment on a paragraph', async () => {
    await (await noticesCalled(reviewer, title)).click()
    await reviewer.getByText('批注第 2 段').click()
    await reviewer.getByLabel('意见', { exact: true }).nth(1).fill('二号线也改了，请补上。')
    await step(reviewer, '退回修改').click()
    await expect(reviewer.getByText('已退回').first()).toBeVisible()
  })

  await test.step('the writer mends it', async () => {
    await writer.goto('/desk')
    await writer.getByRole('link', { name: title }).click()
    await expect(writer.getByText('二号线也改了，请补上。')).toBeVisible()
    await expect(writer.getByText('“一号线改走滨河路。”')).toBeVisible()
    await writeBody(writer, ['各学校:', '一号线和二号线改走滨河路。', '从九月一日起施行。'])
    await expect(writer.getByText('草稿').first()).toBeVisible()
    await step(writer, '送审').click()
    await expect(step(writer, '撤回送审')).toBeVisible()
  })

  await test.step('the reviewer passes it', async () => {
    await (await noticesCalled(reviewer, title)).click()
    await step(reviewer, '审核通过').click()
    await expect(reviewer.getByText('已通过').first()).toBeVisible()
  })

  await test.step('the publisher schedules it, and it appears at its minute', async () => {
    await (await noticesCalled(publisher, title)).click()
    const { at, clock } = soon()
    await unfold(publisher, '定时发布')
    await publisher.getByLabel('发布时间').fill(clock)
    await step(publisher, '定时发布').click()
    await expect(publisher.getByText(`定于 ${clock.replace('T', ' ')} 发布`)).toBeVisible()
    await expect
      .poll(async () => (await reader.request.get(`/notices/${id}`)).status(), {
        timeout: 90_000,
        intervals: [500],
      })
      .toBe(200)
    expect(Date.now()).toBeGreaterThanOrEqual(at.getTime())
    await reader.goto('/columns/notices')
    await reader.getByRole('link', { name: title }).first().click()
    await expect(reader.locator('.body')).toContainText('一号线和二号线改走滨河路。')
  })

  await test.step('it is corrected; readers see the old text until then, and then what changed', async () => {
    await writer.goto(address)
    await writeBody(writer, ['各学校:', '一号线和二号线改走滨河路。', '从十月一日起施行。'])
    await expect(writer.getByText('草稿').first()).toBeVisible()
    await step(writer, '送审').click()
    await expect(writer.getByRole('alert').filter({ hasText: '更正说明' })).toBeVisible()
    await writer.getByLabel('更正说明').fill('施行日期改为十月一日。')
    await step(writer, '送审').click()
    await expect(step(writer, '撤回送审')).toBeVisible()
    await reader.reload()
    await expect(reader.locator('.body')).toContainText('从九月一日起施行。')
    await reviewer.goto(address)
    await step(reviewer, '审核通过').click()
    await expect(reviewer.getByText('已通过').first()).toBeVisible()
    await publisher.goto(address)
    await step(publisher, '发布').click()
    await expect(step(publisher, '发布')).toBeHidden()
    await reader.reload()
    await expect(reader.locator('.body')).toContainText('从十月一日起施行。')
    await expect(reader.getByRole('region', { name: '更正说明' })).toContainText('施行日期改为十月一日。')
  })

  await test.step('it is withdrawn', async () => {
    await publisher.goto(address)
    await unfold(publisher, '撤稿')
    await publisher.getByLabel('撤稿原因').fill('线路不再调整。')
    await step(publisher, '撤稿').click()
    await expect(
      publisher.getByText('已撤稿:线路不再调整。').or(publisher.getByText('已撤稿：线路不再调整。')),
    ).toBeVisible()
    const gone = await reader.goto(`/notices/${id}`)
    expect(gone?.status()).toBe(410)
    await expect(reader.locator('main')).toContainText('线路不再调整。')
    await reader.goto('/columns/notices')
    await expect(reader.getByRole('link', { name: title })).toHaveCount(0)
  })
})
