import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenDocument, toDocument } from './document.ts'

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`

describe('toDocument', () => {
  it.each([
    ['scripts of the framework', '<script src="/_next/static/a.js" async=""></script>', ''],
    ['its inline data', '<script>self.__next_f.push([1,"</p><script>"])</script>', ''],
    ['scripts that somebody planted', '<script type="module">alert(1)</script>', ''],
    ['preloads of scripts', '<link rel="preload" as="script" href="/_next/a.js"/>', ''],
    ['preloads of modules', '<link rel="modulepreload" href="/_next/a.js"/>', ''],
    ['polyfills', '<script src="/_next/p.js" noModule=""></script>', ''],
  ])('takes out %s', (_, html, left) => {
    expect(toDocument(page(html, `<p>字</p>${html}`))).toBe(page(left, `<p>字</p>${left}`))
  })

  it.each([
    ['scripts of our own', '<script src="/reader/reader.123.js" defer=""></script>'],
    ['data for machines', '<script type="application/ld+json">{"a":"<b>"}</script>'],
    ['style sheets', '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>'],
    ['preloads of images', '<link rel="preload" href="/emblem.svg" as="image"/>'],
    ['comments that keep texts apart', '第<!-- -->3<!-- -->页'],
    ['words that look like a script', '<p>&lt;script&gt; 标签</p>'],
  ])('leaves %s', (_, html) => {
    expect(toDocument(page('', `<p>字</p>${html}`))).toBe(page('', `<p>字</p>${html}`))
  })

  it.each([
    ['a body without words', page('<title>x</title>', '<div hidden=""></div><script>x</script>')],
    ['a part that scripts would fill in', page('', '<p>字</p><!--$?--><template id="B:0"></template>')],
    ['a part that failed', page('', '<p>字</p><!--$!--><!--/$-->')],
    ['nothing at all', ''],
  ])('refuses %s', (_, html) => {
    expect(() => toDocument(html)).toThrow(BrokenDocument)
  })

  it('changes nothing but what it takes out', () => {
    const kept = fc.constantFrom('<p>一</p>', '<a href="/x?a=1&amp;b=2">链</a>', '<!--$-->', '<br/>', '&lt;')
    const taken = fc.constantFrom('<script>1</script>', '<script src="/_next/x.js"></script>')
    fc.assert(
      fc.property(fc.array(fc.oneof(kept, taken)), (parts) => {
        const html = page('', `<p>字</p>${parts.join('')}`)
        const without = page('', `<p>字</p>${parts.filter((part) => !part.startsWith('<script')).join('')}`)
        expect(toDocument(html)).toBe(without)
        expect(toDocument(without)).toBe(without)
      }),
    )
  })
})
