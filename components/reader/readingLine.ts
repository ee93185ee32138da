import { choiceOf } from './choices.ts'

/** Keeps a line under the words that the pointer, a finger or the focus is at; it shows where a reader chose it. */
export const followReading = (): void => {
  let line: HTMLElement | undefined
  const moveTo = (y: number) => {
    if (choiceOf('line') !== 'on') return
    if (!line) {
      line = document.createElement('div')
      line.className = 'reading-line no-print'
      document.body.appendChild(line)
    }
    line.style.transform = `translateY(${Math.round(y)}px)`
  }
  const follow = (at: { clientY: number }) => moveTo(at.clientY + 14)
  document.addEventListener('mousemove', follow, { passive: true })
  for (const type of ['touchstart', 'touchmove'] as const)
    document.addEventListener(type, (event) => event.touches[0] && follow(event.touches[0]), {
      passive: true,
    })
  document.addEventListener('focusin', (event) => {
    if (event.target instanceof Element) moveTo(event.target.getBoundingClientRect().bottom)
  })
}
