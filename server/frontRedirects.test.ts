import { expect, it } from 'vitest'
import { testFront } from './testFront.ts'

it.each([
  ['/zh/notices//1/?a=1', '/notices/1'],
  ['/notices/1?_rsc=abc', '/notices/1'],
  ['/Search/?q=A&utm_source=x', '/search?q=A'],
])('sends %s to its one address, and asks to be asked again', async (url, location) => {
  const { ask } = await testFront()
  expect(await ask(url)).toMatchObject({ status: 308, headers: { location, 'cache-control': 'no-cache' } })
})

it('asks of what is not a page’s own query whether it was a page elsewhere', async () => {
  const { ask, counted } = await testFront()
  for (const url of ['/?p=7', '/notices/1?wbnewsid=7', '/search?id=7'])
    expect(await ask(url)).toMatchObject({ status: 301, headers: { location: '/notices/7' } })
  expect(await ask('/?p=8')).toMatchObject({ status: 308, headers: { location: '/' } })
  expect(counted).toEqual([])
})

it('leads on from former addresses, and counts what is not there', async () => {
  const { ask, counted } = await testFront()
  const leads = async (path: string, method = 'GET') => {
    const { status, headers } = await ask(path, { referer: 'https://x.example/a' }, method)
    return [status, headers.location]
  }
  expect(await leads('/old.asp?id=1')).toEqual([301, '/notices/1'])
  expect(await leads('/late.htm', 'HEAD')).toEqual([301, 'https://elsewhere.example/'])
  expect(await leads('/notices/4048')).toEqual([301, '/notices/1'])
  expect(counted).toEqual([])
  expect(await leads('/late-nothing')).toEqual([404, undefined])
  expect(await leads('/notices/4042')).toEqual([404, undefined])
  expect(await leads('/old.asp?id=1', 'POST')).toEqual([404, undefined])
  expect(counted).toEqual(
    ['/late-nothing', '/notices/4042'].map((address) => `missed ${address} https://x.example/a`),
  )
  expect((await ask('/old.asp?id=1')).headers['cache-control']).toBe('no-cache')
})

it('lets no redirect stand before a page that is there', async () => {
  const { ask, counted } = await testFront()
  expect((await ask('/notices/1')).status).toBe(200)
  expect((await ask('/notices/1')).status).toBe(200)
  expect(counted).toEqual([])
})
