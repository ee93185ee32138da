import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { translator } from '#lib/i18n/translator.ts'
import { PrintFooter } from './PrintFooter.tsx'

const printed = (url: string) =>
  renderToStaticMarkup(createElement(PrintFooter, { url, t: translator('zh') }))

it('gives the whole address of the page, and none where it is not known', () => {
  expect(printed('https://edu.example/notices/50')).toContain('网址：https://edu.example/notices/50</p>')
  expect(printed('/notices/50')).not.toContain('网址')
  expect(printed('/notices/50')).not.toContain('<svg')
  expect(printed('/notices/50')).toContain('本页内容以网站发布为准')
})
