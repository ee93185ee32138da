import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '#lib/db/testing.ts'
import { importReportSchema } from '#lib/imports/report.ts'

const EXECUTABLE = fileURLToPath(new URL('./gaoshi.mjs', import.meta.url))
const FIXTURES = fileURLToPath(new URL('../lib/imports/fixtures/', import.meta.url))

let database: FreshDatabase
let folder: string

beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'gaoshi-cli-'))
  await gaoshi('column', 'add', 'news', '教育要闻')
  await gaoshi('column', 'add', 'about', '机构概况', '--kind', 'page')
})

afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Runs the executable as a shell would. */
const gaoshi = (...args: string[]) =>
  new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const env = {
      PATH: process.env.PATH,
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      LANG: 'C',
      NODE_ENV: 'test',
    } as const
    execFile(process.execPath, [EXECUTABLE, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })

const fileOf = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const clean = (title: string) =>
  `当前位置:首页 > 通知\n${title}\n各学校请按要求做好准备,有事请与办公室联系。\n关闭 打印\n`

describe('gaoshi', () => {
  it.each(['', 'migrate', 'demo', 'import', 'html', 'column', 'redirects', 'site', 'reindex', 'sweep'])(
    'explains %s on --help',
    async (command) => {
      const { code, stdout } = await gaoshi(...(command ? [command] : []), '--help')
      expect(code).toBe(0)
      expect(stdout).toContain(`Usage: gaoshi ${command}`.trimEnd())
    },
  )

  it.each([
    [['nothing']],
    [['import', 'x.txt']],
    [['import', '--column', 'news']],
    [['import', '--column', 'news', '--date', '2025-02-30', 'x.txt']],
    [['import', '--column', 'news', '--mend', '--accept-findings', 'x.txt']],
    [['import', '--column', 'nowhere', 'x.txt']],
    [['import', '--column', 'about', 'x.txt']],
    [['column', 'add', 'evil', 'x', '--kind', 'link', '--link-url', '//evil.example']],
    [['demo', '--notices', '-5']],
    [['site', '/nowhere.json']],
  ])('refuses %j in a sentence, with exit code 1', async (args) => {
    const { code, stderr } = await gaoshi(...args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/\w+ \w+/)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  it('migrates, and says that there is nothing left to do', async () => {
    const { code, stdout } = await gaoshi('migrate')
    expect(code).toBe(0)
    expect(stdout).toContain('0 of')
  })

  it('saves the site settings of a file and prints them', async () => {
    const file = await fileOf('site.json', JSON.stringify({ name: '临江学校' }))
    expect((await gaoshi('site', file)).code).toBe(0)
    expect(JSON.parse((await gaoshi('site')).stdout)).toMatchObject({ name: '临江学校', friendlyLinks: [] })
    const wrong = await fileOf('wrong.json', JSON.stringify({ name: '临江学校', siteIdCode: '12' }))
    expect((await gaoshi('site', wrong)).stderr).toContain('siteIdCode')
  })
})

describe('gaoshi html', () => {
  it('prints the body that a file becomes, block by block', async () => {
    const page = await fileOf(
      'page.html',
      '<html><h1>题</h1><p onclick="x()">甲<script>1</script><p>乙</html>',
    )
    expect(await gaoshi('html', page)).toMatchObject({
      code: 0,
      stdout: '<h2>题</h2>\n<p>甲</p>\n<p>乙</p>\n',
    })
    const gbk = Buffer.from('cda8d6aa0d0ad5fdcec4c8e7cfc2a3ba', 'hex')
    expect((await gaoshi('html', await fileOf('page.txt', gbk))).stdout).toBe(
      '<p>通知</p>\n<p>正文如下：</p>\n',
    )
  })

  it('says which files it reads', async () => {
    const { code, stderr } = await gaoshi('html', await fileOf('page.pages', 'x'))
    expect([code, stderr]).toEqual([1, expect.stringContaining('.html')])
  })
})

describe('gaoshi import', () => {
  it('says what it made of a page without a date, and where a known one is', async () => {
    const file = await fileOf('undated.txt', clean('关于春游的通知'))
    const { code, stdout } = await gaoshi('import', '--column', 'news', '--publish', file)
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('The page states no date, so it is listed under today'),
    ])
    const again = await gaoshi('import', '--column', 'news', '--publish', '--json', file)
    expect([again.code, JSON.parse(again.stdout).files[0]]).toMatchObject([
      0,
      {
        state: 'unchanged',
        column: { name: '教育要闻' },
        notes: [expect.stringContaining('It is listed under')],
      },
    ])
    await gaoshi('column', 'add', 'exams', '招生考试')
    const elsewhere = await gaoshi('import', '--column', 'exams', file)
    expect([elsewhere.code, elsewhere.stdout]).toEqual([
      1,
      expect.stringContaining('in the column “教育要闻”'),
    ])
  })

  it('stores a page that cannot be published yet, says why, and ends with 1', async () => {
    const file = await fileOf('future.txt', clean('关于秋游的通知'))
    const args = ['import', '--column', 'news', '--publish', '--date', '2199-01-01', '--json', file]
    const { code, stdout } = await gaoshi(...args)
    const report = importReportSchema.parse(JSON.parse(stdout))
    expect(code).toBe(1)
    expect(report).toMatchObject({
      ok: false,
      files: [{ state: 'held', error: { reason: 'review.date-in-future' } }],
    })
    expect(report.files[0]?.error?.message).not.toMatch(/\d/)
  })

  it('imports what it can, says of each other file what is wrong with it, and ends with 1', async () => {
    const files = [
      await fileOf('empty.txt', ''),
      await fileOf('good.txt', clean('关于开学的通知')),
      await fileOf('binary.txt', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0])),
      await fileOf('large.txt', Buffer.alloc(50_000_000, 'x')),
      await fileOf('untitled.txt', `当前位置:首页\n${'没有标题,只有很长的一段正文。'.repeat(30)}`),
      join(folder, 'missing.txt'),
    ]
    const { code, stdout } = await gaoshi('import', '--column', 'news', '--json', ...files)
    expect(code).toBe(1)
    const report = importReportSchema.parse(JSON.parse(stdout))
    expect(report.ok).toBe(false)
    expect(report.files.map((file) => file.error?.reason ?? file.state)).toEqual([
      'imports.empty',
      'draft',
      'imports.binary',
      'imports.too-large',
      'imports.no-title',
      'imports.no-file',
    ])
    for (const { error } of report.files) if (error) expect(error.message).toMatch(/^[A-Z].*\.$/)
  })

  it('ends with 0 where a poisoned page is kept in quarantine, and with 1 where it should have been published', async () => {
    const poisoned = join(folder, 'poisoned.txt')
    await copyFile(join(FIXTURES, 'poisoned.txt'), poisoned)
    const kept = await gaoshi('import', '--column', 'news', poisoned)
    expect(kept.code).toBe(0)
    expect(kept.stdout).toContain('【乐鱼手机客户端】')
    expect((await gaoshi('import', '--column', 'news', '--publish', poisoned)).code).toBe(1)
    const mended = await gaoshi('import', '--column', 'news', '--publish', '--mend', '--json', poisoned)
    expect(mended.code).toBe(0)
    expect(JSON.parse(mended.stdout).files[0].state).toBe('published')
  })
})
