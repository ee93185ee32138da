import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { analyticsCsv } from './analyticsCsv.ts'

it('writes a table that programs for tables read as text, whatever was looked for', async () => {
  const searches = [{ lang: 'zh', query: '=cmd|"/c calc"!a1', searches: 3, withoutResult: 1 }] as const
  const parts: string[] = []
  for await (const part of analyticsCsv('searches', [...searches], translator('en'))) parts.push(part)
  expect(parts.join('')).toBe(
    '\ufeffLanguage,Query,Searches,Without result\r\nzh,"\'=cmd|""/c calc""!a1",3,1\r\n',
  )
})
