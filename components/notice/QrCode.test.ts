import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { QrCode } from './QrCode.tsx'

/** The modules that a drawing makes dark, as `x,y`. */
const drawn = (markup: string): string[] => {
  const [, path = ''] = /<path d="([^"]+)"/.exec(markup) ?? []
  const dark: string[] = []
  let [x, y] = [0, 0]
  for (const [, command, a = '', b] of path.matchAll(/([Mmh])(-?[\d.]+)(?: ([\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(a), Math.floor(Number(b))]
    else if (command === 'm') x += Number(a)
    else for (const end = x + Number(a); x < end; x += 1) dark.push(`${x},${y}`)
  }
  return dark
}

it.each(['https://edu.example/notices/50', `https://edu.example/en/notices/${'9'.repeat(15)}`])(
  'draws every dark module of the code for %s, and no other',
  (url) => {
    const { data } = encode(url, { border: 4, ecc: 'M' })
    const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
    const markup = renderToStaticMarkup(createElement(QrCode, { url, label: '二维码' }))
    expect(drawn(markup).toSorted()).toEqual(dark.toSorted())
    expect(markup).toContain('aria-label="二维码"')
    expect(markup).not.toContain('style=')
  },
)
