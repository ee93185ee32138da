/**
 * The link to the page about accessibility becomes the button that opens the tools, on the page itself. Escape closes
 * them, and the focus goes back to where it was.
 */
export const openTools = (): void => {
  const opener = document.querySelector<HTMLElement>('[data-tools]')
  const panel = document.getElementById('tools')
  if (!opener || !panel) return
  const set = (open: boolean) => {
    panel.hidden = !open
    opener.setAttribute('aria-expanded', String(open))
  }
  const toggle = (event: Event) => {
    event.preventDefault()
    set(panel.hidden === true)
  }
  opener.setAttribute('role', 'button')
  opener.setAttribute('aria-controls', panel.id)
  set(false)
  opener.addEventListener('click', toggle)
  // Unlike links, buttons are pressed by the space bar as well.
  opener.addEventListener('keydown', (event) => event.key === ' ' && toggle(event))
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    set(false)
    opener.focus()
  })
}
