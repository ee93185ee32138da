import type { Page } from '@playwright/test'

/** A voice of a device, as the browser tells of it. */
interface Voice {
  lang: string
  name: string
  localService: boolean
  default: boolean
}

/**
 * Gives the browser voices: the one under test has none. What is said waits until the test lets it end (`finishSaying`).
 */
export const withVoices = async (page: Page, voices: Partial<Voice>[]): Promise<void> => {
  await page.addInitScript((given) => {
    const said: { text: string; lang: string; rate: number; voice: string }[] = []
    let now: SpeechSynthesisUtterance | undefined
    const speech = {
      getVoices: () => given.map((voice) => ({ name: 'x', localService: true, default: false, ...voice })),
      speak: (utterance: SpeechSynthesisUtterance) => {
        now = utterance
        const { text, lang, rate } = utterance
        said.push({ text, lang, rate, voice: (utterance as { own?: Voice }).own?.name ?? '' })
      },
      cancel: () => {
        now = undefined
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    // A real utterance takes no voice but a real one.
    Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', {
      set(voice: Voice) {
        this.own = voice
      },
    })
    Object.assign(window, {
      said,
      finishSaying: () => now?.onend?.(new Event('end') as SpeechSynthesisEvent),
    })
  }, voices)
}

/** What was begun to be said so far. */
export const saidOn = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { said: { text: string; lang: string; rate: number; voice: string }[] }).said,
  )

/** The voice has come to the end of what it was saying. */
export const finishSaying = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { finishSaying: () => void }).finishSaying())
