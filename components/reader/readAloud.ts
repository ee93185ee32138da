import { passagesOf, textOf } from './passages.ts'
import { breaths } from './speech.ts'
import { say } from './voice.ts'

const MARK = 'being-read'

/**
 * Reads the page aloud with the voice that the device has for its language. The paragraph being read is marked and
 * brought into view. Pausing breaks the sentence off, and going on begins it anew: not every device can stop in the
 * middle of one.
 */
export const readAloud = (): void => {
  const begin = document.querySelector<HTMLButtonElement>('[data-read]')
  const player = document.getElementById('player')
  const part = (name: string) => player?.querySelector<HTMLElement>(`[data-player="${name}"]`)
  const hold = part('hold')
  const said = part('said')
  if (!begin || !player || !hold || !said) return
  if (!window.speechSynthesis) {
    begin.disabled = true
    return
  }
  let passages: HTMLElement[] = []
  let at = 0
  let breath = 0
  let isHeld = false
  // A voice may still tell of a turn that is over.
  let turn = 0

  const mark = (now?: HTMLElement) => {
    for (const each of passages) each.classList.toggle(MARK, each === now)
    now?.scrollIntoView({ block: 'center' })
  }
  const setOpen = (open: boolean) => {
    player.hidden = !open
    // Room below the page, so that nothing stays behind the player.
    document.documentElement.toggleAttribute('data-aloud', open)
  }
  const silence = () => {
    turn += 1
    window.speechSynthesis.cancel()
  }
  const end = () => {
    silence()
    mark()
    if (player.hidden) return
    const hadFocus = player.contains(document.activeElement)
    setOpen(false)
    if (hadFocus) begin.focus()
  }
  const failed = () => {
    setHeld(true)
    said.textContent = said.dataset.noVoice ?? ''
  }
  const speak = () => {
    silence()
    const passage = passages[at]
    const words = passage && breaths(textOf(passage))
    if (!words) return end()
    const next = words[breath]
    if (next === undefined) {
      at += 1
      breath = 0
      return speak()
    }
    if (breath === 0) mark(passage)
    const mine = turn
    const goOn = (isSaid: boolean) => {
      if (mine !== turn) return
      if (!isSaid) return failed()
      breath += 1
      speak()
    }
    if (!say(next, goOn)) failed()
  }
  const setHeld = (held: boolean) => {
    isHeld = held
    hold.textContent = (held ? hold.dataset.goOn : hold.dataset.hold) ?? ''
    said.textContent = ''
    if (held) silence()
    else speak()
  }

  begin.addEventListener('click', () => {
    const root = document.querySelector('article') ?? document.getElementById('content')
    passages = root ? passagesOf(root) : []
    at = 0
    breath = 0
    setOpen(true)
    hold.focus()
    setHeld(false)
  })
  hold.addEventListener('click', () => setHeld(!isHeld))
  part('stop')?.addEventListener('click', end)
  player.addEventListener('keydown', (event) => event.key === 'Escape' && end())
  for (const button of Array.from(player.querySelectorAll('[data-choose]')))
    button.addEventListener('click', () => !isHeld && speak())
  window.addEventListener('pagehide', end)
}
