import { choiceOf } from './choices.ts'
import { voiceFor } from './speech.ts'

const RATES: Record<string, number> = { slow: 0.75, usual: 1, fast: 1.5 }

/**
 * Says something in the language of the page, instead of what is being said.
 * @param then whether it was said; of what was broken off it is not told
 * @returns false where the device has voices, and none for the language
 */
export const say = (words: string, then: (isSaid: boolean) => void): boolean => {
  const speech = window.speechSynthesis
  const lang = document.documentElement.lang
  const voices = speech.getVoices()
  const voice = voiceFor(voices, lang)
  speech.cancel()
  // A list that is empty may only be late: the device then finds a voice by the language.
  if (!voice && voices.length > 0) return false
  const utterance = new SpeechSynthesisUtterance(words)
  if (voice) utterance.voice = voice
  utterance.lang = lang
  utterance.rate = RATES[choiceOf('rate')] ?? 1
  utterance.onend = () => then(true)
  utterance.onerror = (event) => {
    if (event.error !== 'canceled' && event.error !== 'interrupted') then(false)
  }
  speech.speak(utterance)
  return true
}
