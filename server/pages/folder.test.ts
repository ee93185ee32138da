import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { PageFolder } from './folder.ts'

const parent = async () => {
  const made = await mkdtemp(join(tmpdir(), 'gaoshi-folder-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

it('keeps what was written, lists it, and takes it away', async () => {
  const folder = await PageFolder.open(await parent())
  await folder.write('/a', Buffer.from('one'))
  await folder.write('/a', Buffer.from('two'))
  expect(String(await folder.read('/a'))).toBe('two')
  expect(await folder.read('/b')).toBeUndefined()
  expect((await folder.list()).map(({ name }) => name)).toEqual([PageFolder.nameOf('/a')])
  await folder.remove('/a')
  await folder.remove('/a')
  expect(await folder.list()).toEqual([])
})

it('gives each running server a folder of its own, and one that was left to the next', async () => {
  const place = await parent()
  const [one, two] = [await PageFolder.open(place), await PageFolder.open(place)]
  expect([one.path, two.path]).toEqual([join(place, '1'), join(place, '2')])
  one.close()
  expect((await PageFolder.open(place)).path).toBe(one.path)
})

it('clears away what a write that was cut off left behind', async () => {
  const place = await parent()
  const first = await PageFolder.open(place)
  await first.write('/a', Buffer.from('a'))
  const name = PageFolder.nameOf('/a')
  const shelf = join(first.path, 'files', name.slice(0, 2))
  await writeFile(join(shelf, `${name.slice(2)}.draft`), 'half')
  first.close()
  const second = await PageFolder.open(place)
  expect(await readdir(shelf)).toEqual([name.slice(2)])
  expect(String(await second.read('/a'))).toBe('a')
})

it('follows no link, and minds nothing that somebody put there', async () => {
  const place = await parent()
  const elsewhere = await parent()
  await writeFile(join(elsewhere, 'treasure'), 'kept')
  const files = join(place, '1', 'files')
  await mkdir(files, { recursive: true })
  await symlink(elsewhere, join(files, 'aa'))
  await writeFile(join(files, '.DS_Store'), '')
  const name = PageFolder.nameOf('/linked')
  const shelf = join(files, name.slice(0, 2))
  await mkdir(shelf, { recursive: true })
  await symlink(join(elsewhere, 'treasure'), join(shelf, name.slice(2)))
  const held = PageFolder.nameOf('/held')
  await mkdir(join(files, held.slice(0, 2), held.slice(2)), { recursive: true })

  const folder = await PageFolder.open(place)
  expect(await folder.list()).toEqual([])
  expect(await folder.read('/linked')).toBeUndefined()
  expect(await folder.read('/held')).toBeUndefined()
  await folder.write('/linked', Buffer.from('page'))
  expect(String(await folder.read('/linked'))).toBe('page')
  await folder.remove('/held')
  expect(await readFile(join(elsewhere, 'treasure'), 'utf8')).toBe('kept')
})
