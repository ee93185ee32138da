import { expect, it } from 'vitest'
import { bodyElsewhere } from './bodyElsewhere.ts'

const HASH = 'a'.repeat(64)
const picture = {
  sha256: HASH,
  width: 2000,
  height: 1000,
  alt: '',
  variants: [
    { width: 480, format: 'jpg' },
    { width: 960, format: 'webp' },
    { width: 960, format: 'jpg' },
  ],
}
const convert = (html: string) => bodyElsewhere(html, new Map([[HASH, picture]]), 'https://a.example')

it('gives links and images their full addresses', () => {
  expect(convert('<p><a href="/notices/1">甲</a> <a href="https://b.example/x?a=1&amp;b=2">乙</a></p>')).toBe(
    '<p><a href="https://a.example/notices/1">甲</a> <a href="https://b.example/x?a=1&amp;b=2">乙</a></p>',
  )
  expect(convert(`<figure><img src="/images/${HASH}" alt="校门" /></figure>`)).toContain(
    `<img src="https://a.example/images/${HASH}/960.jpg" alt="校门">`,
  )
})

it('leaves out images that readers cannot have, classes, and whatever was planted', () => {
  const html = convert(
    `<p class="look-center">字<script>1</script></p><img src="/images/${'b'.repeat(64)}" alt="x"><img src="https://evil.example/x.png" onerror="1">`,
  )
  expect(html).toContain('字')
  expect(html).not.toMatch(/img|class|script|evil/)
})
