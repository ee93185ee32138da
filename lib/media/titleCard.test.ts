import { execFileSync } from 'node:child_process'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { CARD, drawTitleCard } from './titleCard.ts'

const words = { title: '关于印发〔2025〕12号文件的通知', site: '临澜市教育局', note: '政策文件' }

/** How many pixels are darker than paper. */
const inkOf = async (png: Buffer, top: number, height: number) => {
  const region = { left: 0, top, width: CARD.width, height }
  const pixels = await sharp(png).extract(region).greyscale().raw().toBuffer()
  return pixels.reduce((sum, value) => sum + (value < 200 ? 1 : 0), 0)
}

it('draws Chinese without any font of the system', () => {
  const script = `import { drawTitleCard } from './lib/media/titleCard.ts'
    process.stdout.write(await drawTitleCard(${JSON.stringify(words)}))`
  const drawn = (env: Partial<NodeJS.ProcessEnv>) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  const without = drawn({ FONTCONFIG_FILE: '/nowhere/fonts.conf', FONTCONFIG_PATH: '/nowhere' })
  expect(without.equals(drawn({}))).toBe(true)
  expect(without.length).toBeGreaterThan(5_000)
})

it('draws different characters differently, and more of them with more ink', async () => {
  const [one, other, long] = await Promise.all(
    ['通', '遍', '通知公告'].map((title) => drawTitleCard({ ...words, title })),
  )
  expect(one?.equals(other as Buffer)).toBe(false)
  expect(await inkOf(long as Buffer, 180, 300)).toBeGreaterThan(2 * (await inkOf(one as Buffer, 180, 300)))
})

it.each([
  '长'.repeat(200),
  'W'.repeat(200),
  '<b>& </span>',
  '\0\u0001\ud800',
  ' ',
  '',
  '\u202e倒',
  '😀😀',
  'line\nline\n'.repeat(20),
])('makes an image of its size of %j, and keeps the last line free', async (title) => {
  const png = await drawTitleCard({ title, site: title, note: '' })
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CARD })
  expect(png.length).toBeLessThan(60_000)
  expect(await inkOf(png, CARD.height - 40, 40)).toBe(0)
})
