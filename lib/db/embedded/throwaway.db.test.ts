import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { query } from './fixtures/query.ts'
import { startThrowaway } from './throwaway.ts'

let parent: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gaoshi-throwaway-'))
})

afterEach(() => rm(parent, { recursive: true }))

test('leaves nothing behind, and its role may create databases', async () => {
  const server = await startThrowaway({ parent })
  await query(server.url, 'CREATE DATABASE another')
  await server.stop()
  await expect(query(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
  expect(await readdir(parent)).toEqual([])
})

test('stops and deletes what a run that was killed left behind, and nothing of a run that goes on', async () => {
  const abandoned = await startThrowaway({ parent })
  const [folder = ''] = await readdir(parent)
  await writeFile(join(parent, folder, 'owner'), '999999999 0')
  const one = await startThrowaway({ parent })
  const two = await startThrowaway({ parent })
  await expect(query(abandoned.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/)
  expect(await query(one.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  expect(await readdir(parent)).not.toContain(folder)
  await Promise.all([one.stop(), two.stop()])
})
