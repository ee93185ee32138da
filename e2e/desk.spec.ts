import { expect, test } from '@playwright/test'
import { signedIn } from './people.ts'

test('x', async ({ browser }) => {
  const { page } = await signedIn(browser, ['writer'])
  await page.goto('/desk/notices/new')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('写通知')
})
