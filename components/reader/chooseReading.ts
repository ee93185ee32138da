import { CHOICES, type Choice, choiceOf, choose, chosen, show } from './choices.ts'

/**
 * Lets the reader choose how pages look, by every button with `data-choose` (what) and `data-value` (which); one that
 * has no other beside it takes its choice back when it is pressed again.
 */
export const chooseReading = (): void => {
  const buttons = Array.from(document.querySelectorAll<HTMLElement>('[data-choose]'))
  const mark = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(isChosen(button)))
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const name = nameOf(button)
      const value = button.dataset.value ?? ''
      choose({ [name]: value === 'on' && isChosen(button) ? CHOICES[name][0] : value })
      mark()
    })
  }
  document.querySelector('[data-choose-nothing]')?.addEventListener('click', () => {
    choose(null)
    mark()
  })
  const renew = () => {
    show(chosen())
    mark()
  }
  // Chosen in another window, or on a page that the reader has come back from.
  window.addEventListener('storage', renew)
  window.addEventListener('pageshow', (event) => event.persisted && renew())
  mark()
}

const nameOf = (button: HTMLElement) => button.dataset.choose as Choice

const isChosen = (button: HTMLElement) => choiceOf(nameOf(button)) === button.dataset.value
