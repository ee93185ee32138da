import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breaths, voiceFor } from './speech.ts'

describe('breaths', () => {
  it('keeps short sentences together, and long paragraphs apart after sentences', () => {
    expect(breaths('各学校：请于3.5日前报送。逾期不候！')).toEqual(['各学校：请于3.5日前报送。逾期不候！'])
    const sentence = `${'字'.repeat(69)}。`
    expect(breaths(sentence.repeat(3))).toEqual([sentence, sentence, sentence])
  })

  it('breaks a sentence that is too long at a comma', () => {
    const part = `${'字'.repeat(79)}，`
    expect(breaths(`${part}${part}完。`)).toEqual([part, `${part}完。`])
  })

  it('says every word once and in order, never too much at a time', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'字词a1，。！？.?! \n、“”）'), maxLength: 600 })
    fc.assert(
      fc.property(texts, (text) => {
        const parts = breaths(text)
        const bare = (words: string) => words.replace(/\s+/g, '')
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(140)
      }),
    )
  })
})

describe('voiceFor', () => {
  const voice = (lang: string, localService = false, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  })

  it('takes the country before the device, and the device before the usual one', () => {
    const exact = voice('zh-CN')
    const local = voice('zh-TW', true, true)
    expect(voiceFor([local, voice('en-US', true), exact], 'zh-CN')).toBe(exact)
    expect(voiceFor([voice('zh-HK', false, true), local], 'zh-CN')).toBe(local)
  })

  it('knows languages as Android writes them, and the bare one', () => {
    expect(voiceFor([voice('zh_CN')], 'zh-CN')).toBeDefined()
    expect(voiceFor([voice('en-AU')], 'en')).toBeDefined()
  })

  it('finds none of another language', () => {
    expect(voiceFor([voice('en-US'), voice('ja-JP')], 'zh-CN')).toBeUndefined()
    expect(voiceFor([], 'en')).toBeUndefined()
  })
})
